import type { Dimension, Geography, IndicatorId, MemberSide } from "@contracts/indicators";

/** Every indicator there is, in the order of the plan. */
export const INDICATOR_IDS = [
  "1",
  "2",
  "3",
  "4a",
  "4b",
  "5",
  "6",
  "7a",
  "7b",
  "7c",
  "8a",
  "8b",
  "8c",
  "8d",
  "9",
  "10",
  "stock",
  "producers",
  "recognised",
  "recognised-producers",
  "entered",
  "entering-producers",
  "revoked",
] as const satisfies IndicatorId[];

/** The indicator of an address; null for an address none has. */
export function readIndicatorId(text: string): IndicatorId | null {
  return INDICATOR_IDS.find((id) => id === text) ?? null;
}

/** Ways to break a number down, in the order they are offered. */
export const DIMENSIONS = [
  "unit",
  "stars",
  "group",
  "group_as_assessed",
  "channel",
  "state",
  "legal_type",
  "women_led",
  "year",
  "kind",
] as const satisfies Dimension[];

export const GEOGRAPHIES = ["communes", "provinces", "districts_2023"] as const satisfies Geography[];

export const MEMBER_SIDES = [
  "numerator",
  "rest",
  "denominator",
  "unknown_numerator",
  "unknown_denominator",
  "not_applicable",
] as const satisfies MemberSide[];
