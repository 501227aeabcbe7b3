import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Look = "primary" | "secondary" | "quiet";

const SHAPE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-5 py-2 text-center font-bold no-underline transition-colors";

const LOOKS: Record<Look, string> = {
  primary: "bg-leaf text-white hover:bg-leaf-deep",
  secondary: "border-2 border-leaf bg-white text-leaf hover:bg-leaf-tint",
  quiet: "px-3 text-leaf underline underline-offset-4 hover:text-leaf-deep",
};

export function Button({
  look = "primary",
  className,
  type = "submit",
  ...rest
}: ComponentProps<"button"> & { look?: Look }) {
  return (
    <button
      type={type}
      className={classNames(SHAPE, LOOKS[look], "disabled:cursor-not-allowed disabled:opacity-60", className)}
      {...rest}
    />
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ look = "primary", className, children, ...rest }: ComponentProps<"a"> & { look?: Look }) {
  return (
    <a className={classNames(SHAPE, LOOKS[look], className)} {...rest}>
      {children}
    </a>
  );
}
