import type { OfflineSide, OfflineStep } from "@contracts/indicator-offline";
import { STEPS } from "./words";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The three ways in which "online" is counted, as the address names them: indicator and reading. */
export const MEASURES = ["8b:official", "8b:without-own-shop", "8c:official"] as const;
export type Measure = (typeof MEASURES)[number];

/** `all`: surely offline or unknown. */
export const SIDES = ["all", "rest", "unknown_numerator"] as const satisfies readonly (OfflineSide | "all")[];
export type Side = (typeof SIDES)[number];

/** `words`: of the product's or its producer's name. */
export type OfflineChoice = { measure: Measure; side: Side; step: OfflineStep | null; words: string };

/** What an address asks for; the first of each for anything it does not name, and every step. */
export function readOfflineChoice({ cach, phia, buoc, tim }: SearchParams): OfflineChoice {
  return {
    measure: MEASURES.find((measure) => measure === cach) ?? MEASURES[0],
    side: SIDES.find((side) => side === phia) ?? SIDES[0],
    step: STEPS.find((step) => step === buoc) ?? null,
    words: typeof tim === "string" ? tim.trim().slice(0, 200) : "",
  };
}

/** @returns indicator and reading as the backend names them */
export function partsOf(measure: Measure): { id: "8b" | "8c"; reading: string } {
  const [id, reading = "official"] = measure.split(":");
  return { id: id === "8c" ? "8c" : "8b", reading };
}
