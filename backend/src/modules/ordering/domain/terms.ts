import type { IsoDay } from "../../../contracts/common";

/** What a figure of the shop's conditions is about. Amounts in đồng, rates in percent. */
export const TERM_KEYS = [
  "vat_rate_percent",
  "delivery_fee_same_province",
  "delivery_fee_other_province",
  "delivery_free_from",
  "part_answer_hours",
  "complaint_answer_days",
  "privacy_answer_working_days",
] as const;

export type TermKey = (typeof TERM_KEYS)[number];

/** One dated figure: valid from a day (inclusive) to a day (exclusive), with where it comes from. */
export type Term = {
  key: TermKey;
  value: number;
  valid_from: IsoDay;
  valid_to: IsoDay | null;
  source: string;
  /** True for a figure of the demonstration that no shop has decided. */
  sample: boolean;
};

/** The terms that hold on one day. Where two overlap the one that began later counts. */
export type TermsOfDay = {
  value: (key: TermKey) => number | null;
  sample: boolean;
  /** The figures themselves, with their days and sources. */
  list: Term[];
};

/** Picks the figures valid on `day`; a key without a figure that day answers null. */
export function termsOn(terms: readonly Term[], day: IsoDay): TermsOfDay {
  const valid = new Map<TermKey, Term>();
  for (const term of terms) {
    if (day < term.valid_from || (term.valid_to !== null && day >= term.valid_to)) continue;
    const other = valid.get(term.key);
    if (!other || other.valid_from < term.valid_from) valid.set(term.key, term);
  }
  return {
    value: (key) => valid.get(key)?.value ?? null,
    sample: [...valid.values()].some((term) => term.sample),
    list: [...valid.values()],
  };
}
