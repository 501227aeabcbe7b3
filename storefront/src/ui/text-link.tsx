import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link that stands alone in a line, tall enough for a thumb. */
export function TextLink({ className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a
      className={classNames(
        "inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4",
        className,
      )}
      {...rest}
    >
      {children}
    </a>
  );
}
