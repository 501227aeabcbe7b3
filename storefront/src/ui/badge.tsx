import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./notice";

const TONES: Record<Tone, string> = {
  plain: "bg-sand text-ink-soft",
  good: "bg-leaf-tint text-leaf-deep",
  care: "bg-honey-tint text-honey",
  fault: "bg-clay-tint text-clay",
};

/** A short word on what something is. */
export function Badge({
  tone = "plain",
  large = false,
  className,
  children,
}: {
  tone?: Tone;
  large?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-full font-bold",
        large ? "px-3 py-1 text-base" : "px-2.5 py-0.5 text-xs",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
