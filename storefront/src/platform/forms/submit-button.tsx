"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { Button } from "@/ui/button";

type Props = ComponentProps<typeof Button> & {
  /** Shown once the form is on its way. */
  pending: string;
};

/**
 * A button that says the form is on its way and takes no second press. Without JavaScript it is a plain one, so
 * nothing may depend on it: what a form does twice it does once.
 */
export function SubmitButton({ pending, children, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const form = button.current?.form;
    const onSubmit = () => setSent(true);
    // A page brought back by "back" is usable again.
    const onReturn = () => setSent(false);
    form?.addEventListener("submit", onSubmit);
    window.addEventListener("pageshow", onReturn);
    return () => {
      form?.removeEventListener("submit", onSubmit);
      window.removeEventListener("pageshow", onReturn);
    };
  }, []);
  return (
    <Button ref={button} disabled={sent} {...rest}>
      {sent ? pending : children}
    </Button>
  );
}
