import type { IsoDay } from "@contracts/common";
import type { Dimension, Geography, MemberSide } from "@contracts/indicators";
import { DIMENSIONS, GEOGRAPHIES, MEMBER_SIDES } from "./words";

export type SearchParams = Record<string, string | string[] | undefined>;
export type Step = "day" | "week" | "month";

export const STEPS = ["month", "week", "day"] as const satisfies Step[];

/** What a reader asked of a page of numbers. Null is the page's own choice. */
export type Choice = {
  cutOff: IsoDay | null;
  /** The last day whose records count. */
  known: IsoDay | null;
  /** Id of a unit, or `all`. */
  within: string | null;
  reading: string | null;
  by: Dimension | null;
  geography: Geography | null;
  step: Step;
  /** Points of a series as they were known then, and not as known now. */
  asThen: boolean;
};

const DAY = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WORD = /^[A-Za-z0-9_-]{1,60}$/;

const NAMES: Record<keyof Choice, string> = {
  cutOff: "ngay",
  known: "biet-den",
  within: "pham-vi",
  reading: "cach-doc",
  by: "theo",
  geography: "dia-gioi",
  step: "buoc",
  asThen: "khi-do",
};

/** Reads an address. What makes no sense in it is left out: an address is typed, shared and cut off by people. */
export function readChoice(params: SearchParams): Choice {
  return {
    cutOff: readDay(params[NAMES.cutOff]),
    known: readDay(params[NAMES.known]),
    within: readWord(params[NAMES.within]),
    reading: readWord(params[NAMES.reading]),
    by: among(DIMENSIONS, params[NAMES.by]),
    geography: among(GEOGRAPHIES, params[NAMES.geography]),
    step: among([...STEPS], params[NAMES.step]) ?? "month",
    asThen: single(params[NAMES.asThen]) === "1",
  };
}

/** The query of an address with this choice, as the form writes it; empty for the page's own choice. */
export function writeChoice(choice: Partial<Choice>, more: Record<string, string | undefined> = {}): string {
  const pairs = [
    ...Object.entries(NAMES).flatMap(([key, name]) => {
      const text = textOf(choice[key as keyof Choice]);
      return text === null || (key === "step" && text === "month") ? [] : [[name, text]];
    }),
    ...Object.entries(more).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query === "" ? "" : `?${query}`;
}

/** Names of the parameters, for the fields of a form. */
export const FIELD = NAMES;

/** Whether a reader chose anything at all: the page's own choice is the one search engines may list. */
export function isPlain(choice: Choice): boolean {
  return writeChoice(choice) === "";
}

export function readSide(value: string | string[] | undefined): MemberSide {
  return among(MEMBER_SIDES, value) ?? "numerator";
}

export function readKey(value: string | string[] | undefined): string | null {
  const text = single(value);
  return text !== "" && text.length <= 200 ? text : null;
}

/** A page number of at least 1. */
export function readPage(value: string | string[] | undefined): number {
  const page = Number(single(value));
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

/** The last instant of a day in Việt Nam (UTC+7, no summer time): what was recorded until then was known on it. */
export function endOfDay(day: IsoDay): string {
  return `${day}T16:59:59.999Z`;
}

function readDay(value: string | string[] | undefined): IsoDay | null {
  const text = single(value);
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : null;
}

function readWord(value: string | string[] | undefined): string | null {
  const text = single(value);
  return WORD.test(text) ? text : null;
}

function among<Value extends string>(values: readonly Value[], value: string | string[] | undefined): Value | null {
  return values.find((one) => one === single(value)) ?? null;
}

function textOf(value: string | boolean | null | undefined): string | null {
  if (value === true) return "1";
  return value === null || value === undefined || value === false ? null : value;
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
