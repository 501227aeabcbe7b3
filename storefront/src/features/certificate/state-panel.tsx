import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import type { Tone } from "@/ui/notice";
import type { Standing } from "./standing";
import { Sign } from "./standing-mark";

const FRAMES: Record<Tone, string> = {
  plain: "border-edge",
  good: "border-leaf",
  care: "border-2 border-dashed border-star",
  fault: "border-clay",
};
const HEADS: Record<Tone, string> = {
  plain: "bg-sand text-ink",
  good: "bg-leaf-tint text-leaf-deep",
  care: "bg-honey-tint text-honey",
  fault: "bg-clay-tint text-clay",
};

type Props = {
  standing: Standing;
  /** Level of the heading that says the state. */
  heading: "h2" | "h3" | "h4";
  children: ReactNode;
};

/** A state by sign, colour and word above what is known of it. */
export function StatePanel({ standing: { tone, sign, word }, heading: Heading, children }: Props) {
  return (
    <div className={classNames("break-inside-avoid overflow-hidden rounded-card border bg-white", FRAMES[tone])}>
      <div className={classNames("flex items-center gap-3 px-4 py-3", HEADS[tone])}>
        <Sign sign={sign} size={28} />
        <Heading className="text-xl">{word}</Heading>
      </div>
      <div className="space-y-3 px-4 py-4">{children}</div>
    </div>
  );
}
