import type { Figures } from "./hand";

/** From the invitation's link to a listing seen live. */
export const MOST_TAPS = 35;
export const MOST_SECONDS = 600;

/** A phone of 360 × 740. */
export const SMALL_PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** The figures in a line, beside their bars. */
export function told({ taps, machineSeconds, readingSeconds, words }: Figures): string {
  return (
    `journey: ${taps} taps (bar ${MOST_TAPS}); ${Math.round(machineSeconds + readingSeconds)} s (bar ${MOST_SECONDS}): ` +
    `${Math.round(machineSeconds)} s of machine, ${Math.round(readingSeconds)} s to read ${words} words`
  );
}
