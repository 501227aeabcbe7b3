"use client";

import type { ReactNode } from "react";
import { Button } from "@/ui/button";

type Props = { text: string; field: string; children: ReactNode };

/** Puts a text at the end of a field, so that nothing written there is lost. Without JavaScript it does nothing: the text stands above. */
export function CopyButton({ text, field, children }: Props) {
  const copy = () => {
    const target = document.getElementById(field);
    if (!(target instanceof HTMLTextAreaElement)) return;
    const before = target.value.trim();
    target.value = before === "" ? text : `${before}\n\n${text}`;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.focus();
  };
  return (
    <Button type="button" look="secondary" onClick={copy}>
      {children}
    </Button>
  );
}
