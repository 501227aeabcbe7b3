import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Look = "primary" | "secondary" | "quiet";

/** Room at the sides. Never given by a class of the caller: which of two paddings wins is not for them to say. */
type Room = "wide" | "narrow" | "tight";

const SHAPE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control py-2 text-center font-bold no-underline transition-colors";

const ROOMS: Record<Room, string> = { wide: "px-5", narrow: "px-3", tight: "px-2" };

const LOOKS: Record<Look, string> = {
  primary: "bg-leaf text-white hover:bg-leaf-deep",
  secondary: "border-2 border-leaf bg-white text-leaf hover:bg-leaf-tint",
  quiet: "text-leaf underline underline-offset-4 hover:text-leaf-deep",
};

type Style = { look?: Look; room?: Room };

export function Button({ look, room, className, type = "submit", ...rest }: ComponentProps<"button"> & Style) {
  return (
    <button
      type={type}
      className={classNames(styled({ look, room }), "disabled:cursor-not-allowed disabled:opacity-60", className)}
      {...rest}
    />
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ look, room, className, children, ...rest }: ComponentProps<"a"> & Style) {
  return (
    <a className={classNames(styled({ look, room }), className)} {...rest}>
      {children}
    </a>
  );
}

function styled({ look = "primary", room = look === "quiet" ? "narrow" : "wide" }: Style): string {
  return classNames(SHAPE, ROOMS[room], LOOKS[look]);
}
