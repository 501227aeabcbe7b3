import type { IsoDay } from "@contracts/common";
import type { Step } from "./choice";

/** How many steps a series looks back; a backend answers at most 60 points. */
const STEPS_BACK: Record<Step, number> = { day: 30, week: 26, month: 24 };

/** First and last day of a series that ends on the cut-off. */
export function seriesWindow(cutOff: IsoDay, step: Step): { from: IsoDay; to: IsoDay } {
  const [year = 0, month = 1, day = 1] = cutOff.split("-").map(Number);
  const back = STEPS_BACK[step];
  const from =
    step === "month"
      ? Date.UTC(year, month - 1 - back, Math.min(day, 28))
      : Date.UTC(year, month - 1, day - back * (step === "week" ? 7 : 1));
  return { from: new Date(from).toISOString().slice(0, 10), to: cutOff };
}
