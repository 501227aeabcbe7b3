import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "plain" | "good" | "care" | "fault";

const TONES: Record<Tone, string> = {
  plain: "border-edge bg-sand",
  good: "border-leaf bg-leaf-tint",
  care: "border-star bg-honey-tint",
  fault: "border-clay bg-clay-tint",
};

type Props = {
  tone?: Tone;
  title?: string;
  /** `alert` for what has just gone wrong, `status` for what has just gone well; absent for what always stands there. */
  role?: "alert" | "status";
  className?: string;
  children?: ReactNode;
};

export function Notice({ tone = "plain", title, role, className, children }: Props) {
  return (
    <div role={role} className={classNames("space-y-1 rounded-control border-l-4 px-4 py-3", TONES[tone], className)}>
      {title ? <p className="font-bold">{title}</p> : null}
      {children}
    </div>
  );
}
