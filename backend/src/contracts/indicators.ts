import type { IsoDay, IsoInstant, Page } from "./common";

/** The targets of plan 159/KH-UBND by their number, and the counts they rest on. */
export type IndicatorId =
  | "stock"
  | "producers"
  | "recognised"
  | "recognised-producers"
  | "entered"
  | "entering-producers"
  | "revoked"
  | "1"
  | "2"
  | "3"
  | "4a"
  | "4b"
  | "5"
  | "6"
  | "7a"
  | "7b"
  | "7c"
  | "8a"
  | "8b"
  | "8c"
  | "8d"
  | "9"
  | "10";

export type Bilingual = { vi: string; en: string };

/** What one counts. Products and producers are never mixed in one ratio. */
export type Counted =
  | "product"
  | "producer"
  | "unit"
  | "worker"
  | "dossier"
  | "counter"
  | "site"
  | "facility"
  | "event";

/**
 * `unit`: administrative units of the geography asked for; `group`: branches of today's taxonomy; `group_as_assessed`: as the
 * decision's own taxonomy names them; `channel`: a product online on two channels counts in both rows, so rows do not add up to the whole;
 * `state`: the best state of a product over all channels.
 */
export type Dimension =
  | "unit"
  | "stars"
  | "group"
  | "group_as_assessed"
  | "channel"
  | "state"
  | "legal_type"
  | "women_led"
  | "year"
  | "kind";

/** Which units a breakdown by unit and `within` speak of: the districts until 30 June 2025, the communes or the provinces of today. */
export type Geography = "districts_2023" | "communes" | "provinces";

/** A ratio and its parts. What is unknown is never counted as a no: it widens the range. */
export type IndicatorValue = {
  numerator: number;
  /** Null where the indicator is a count. */
  denominator: number | null;
  unknown: {
    /** In the denominator, but nobody knows whether in the numerator (for a count: perhaps part of it). */
    in_numerator: number;
    /** Perhaps part of the denominator, not counted in it: such as a certificate of which only the year is known. */
    in_denominator: number;
  };
  /** Outside the denominator by rule, and shown: services cannot be listed as goods. */
  not_applicable: number;
  /** 100 × numerator ÷ denominator, from the counts, rounded half up to two decimals; null without a denominator or where it is 0. */
  percent: number | null;
  /** The lowest and highest percent the unknowns allow; equal to `percent` where nothing is unknown. */
  percent_range: { low: number; high: number } | null;
};

/** `undecided`: what is unknown could change it. Null where there is no target, or it holds for another year. */
export type Verdict = "met" | "not_met" | "undecided";

export type IndicatorTarget = {
  /** In the indicator's own unit: percent, or a count. */
  threshold: number;
  /** As a text fit to be shown: `100 %`, `≥ 50 sản phẩm`. */
  text: Bilingual;
  /** The plan's own word: `at_least` (có ít nhất) binds, `strive` (phấn đấu) is an effort. */
  modality: "at_least" | "strive";
  /** The year the target is set for; its last day is the day it is judged on. */
  year: number;
  source: Source;
};

export type Source = {
  document: string;
  place: string;
  /** The Vietnamese wording the rule is read from, shortened. */
  quote: string;
};

/** One way of reading an indicator. The first of a sheet is the official one, the others are shown beside it. */
export type ReadingSheet = {
  id: string;
  title: Bilingual;
  counted: Counted;
  numerator: Bilingual;
  denominator: Bilingual | null;
  target: IndicatorTarget | null;
};

/** All that must stand beside a number so that it can be understood and disputed. */
export type IndicatorSheet = {
  id: IndicatorId;
  /** `plan_159`: one of the targets; `context`: what they rest on. */
  set: "plan_159" | "context";
  /** Rises with every change of the rule; results of different versions are not one series. */
  rule_version: number;
  versions: { rule_version: number; since: IsoDay; change: Bilingual }[];
  title: Bilingual;
  unit: "percent" | "count" | "yes_no";
  /** `day`: as the stock stands on the cut-off day; `year`: what happened in an assessment year until that day. */
  period: "day" | "year";
  filters: Bilingual[];
  /** What is done with what is not known. */
  unknowns: Bilingual;
  readings: ReadingSheet[];
  source: Source;
  contact: Bilingual;
  limits: Bilingual[];
  breakdowns: Dimension[];
  /** True where the members behind the numbers are restricted facts: only officers may open them. */
  restricted: boolean;
};

/** Of a count, a row's denominator is the whole count, so that its percent is its share. */
export type BreakdownRow = {
  /** Id of the unit, code of the group, channel id, `3` stars …; `unknown` where the register does not tell. */
  key: string;
  label: Bilingual;
  value: IndicatorValue;
};

/** On what a number rests. Asking again with the same answers the same, for as long as the rule version stays. */
export type IndicatorBasis = {
  cut_off: IsoDay;
  /** Only what was recorded until this instant is used. */
  as_known: IsoInstant;
  /** Assessment year of indicators whose period is a year. */
  year: number;
  /** Unit the numbers are limited to; null for everything the register holds. */
  within: { id: string; name: string } | null;
  /** True where the demonstration is on: samples count among the numbers, and pages must say so. */
  sample: boolean;
};

export type ReadingResult = {
  reading: string;
  value: IndicatorValue;
  verdict: Verdict | null;
};

export type IndicatorSummary = { sheet: IndicatorSheet; results: ReadingResult[] };

/**
 * `GET /shop/indicators?cut_off=&as_known=&year=&within=`: every indicator with its headline in every reading.
 * Without parameters: today, as known now, in the province this installation serves. `within=all` limits nothing.
 */
export type IndicatorList = { basis: IndicatorBasis; indicators: IndicatorSummary[] };

/** `GET /shop/indicators/{id}?reading=&by=&geography=&…`; 400 `invalid_input` for a breakdown the sheet does not offer. */
export type IndicatorDetail = {
  basis: IndicatorBasis;
  sheet: IndicatorSheet;
  /** Every reading's headline. */
  results: ReadingResult[];
  /** The reading that is broken down. */
  reading: string;
  by: Dimension | null;
  geography: Geography | null;
  rows: BreakdownRow[];
  /** The publication with this very basis, where there is one. */
  publication: { id: string; published_at: IsoInstant } | null;
};

/**
 * `GET /shop/indicators/{id}/series?reading=&from=&to=&step=day|week|month&known=now|then`: at most 60 points.
 * `then`: each point as it was known at the end of its day; `now`: as known at `as_known`.
 */
export type IndicatorSeries = {
  id: IndicatorId;
  reading: string;
  rule_version: number;
  known: "now" | "then";
  points: { cut_off: IsoDay; as_known: IsoInstant; value: IndicatorValue }[];
  /** Days from which on points do not compare with those before, and why. */
  breaks: { day: IsoDay; reason: Bilingual }[];
};

export type MemberSide =
  | "numerator"
  /** In the denominator and surely not in the numerator. */
  | "rest"
  | "denominator"
  | "unknown_numerator"
  | "unknown_denominator"
  | "not_applicable";

/** One of those behind a number. */
export type IndicatorMember = {
  /** Registered product, producer, unit or reported fact, as `counted` says. */
  id: string;
  label: string;
  handle: string | null;
  producer: { id: string; name: string } | null;
  unit: { id: string; name: string } | null;
  stars: number | null;
};

/**
 * `GET /shop/indicators/{id}/members?side=&reading=&by=&key=&producer=&page=&limit=&…` where the sheet is not restricted, else 403 `officers_only`;
 * `GET /officer/indicators/{id}/members` with the same parameters for every indicator.
 */
export type IndicatorMembers = {
  basis: IndicatorBasis;
  id: IndicatorId;
  reading: string;
  side: MemberSide;
  members: IndicatorMember[];
  page: Page;
};

/** A result as it was published. It is never changed: a restatement is a new publication that names the one it replaces. */
export type Publication = {
  id: string;
  basis: IndicatorBasis;
  published_at: IsoInstant;
  /** The publication this one restates, and why. */
  restates: string | null;
  reason: Bilingual | null;
  /** The later publication that restates this one. */
  restated_by: string | null;
  /** SHA-256 of the published content. */
  content_hash: string;
};

/** `GET /shop/indicators/publications?page=&limit=`, the newest first. `POST /officer/indicators/publications` `{ cut_off, within?, restates?, reason? }` makes one. */
export type PublicationList = { publications: Publication[]; page: Page };

/** Those behind a number, by the side on which they stand; the denominator is the first three together. */
export type MemberIds = Record<Exclude<MemberSide, "denominator">, string[]>;

/** What a publication holds: for every indicator and reading the headline, its breakdowns and the ids behind its numbers. */
export type PublishedIndicator = {
  id: IndicatorId;
  rule_version: number;
  results: (ReadingResult & {
    breakdowns: { by: Dimension; geography: Geography | null; rows: BreakdownRow[] }[];
    /** Kept with every publication; not told to the public where the sheet is restricted. */
    members?: MemberIds;
  })[];
};

/** `GET /shop/indicators/publications/{id}` */
export type PublicationDetail = { publication: Publication; indicators: PublishedIndicator[] };

/** A row of a published breakdown that a restatement changed; null where it did not stand before, or no longer stands. */
export type CorrectedRow = {
  id: IndicatorId;
  reading: string;
  by: Dimension;
  geography: Geography | null;
  label: Bilingual;
  before: IndicatorValue | null;
  after: IndicatorValue | null;
  rule_versions: { before: number; after: number };
};

/** `GET /shop/indicators/corrections`: every published number that a restatement changed, the newest first. */
export type CorrectionList = {
  corrections: {
    publication: string;
    restates: string;
    published_at: IsoInstant;
    reason: Bilingual;
    changes: {
      id: IndicatorId;
      reading: string;
      before: IndicatorValue;
      after: IndicatorValue;
      rule_versions: { before: number; after: number };
    }[];
    /** The first 200 of the changed rows; both publications hold all of them. */
    rows: CorrectedRow[];
    rows_total: number;
  }[];
};
