"use client";

import { Button } from "@/ui/button";

/** Opens the browser's own printing; not shown where no script can do that. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" look="secondary" onClick={() => window.print()} className="[@media(scripting:none)]:hidden">
      {label}
    </Button>
  );
}
