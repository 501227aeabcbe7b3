"use client";

import { useEffect, useState } from "react";
import { Button } from "@/ui/button";

/** Prints the page. Not there without JavaScript, where the browser's own menu does it. */
export function PrintButton({ children }: { children: string }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <Button type="button" look="secondary" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
