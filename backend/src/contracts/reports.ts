import type { IsoDay, IsoInstant } from "./common";

/** `half_year` is due before 15 June, `year` before 15 December (plan 159/KH-UBND of 29 April 2023). */
export type ReportKind = "half_year" | "year";

/** How a column's cells are to be read and printed. */
export type ReportColumn = {
  key: string;
  title: string;
  /** `percent`: hundredths of a percent point, so that 8224 is 82,24 and no fraction is ever rounded twice. */
  kind: "text" | "count" | "percent" | "day";
};

/** Null where the value is not known or does not exist; shown as such and never as zero. */
export type ReportCell = string | number | null;

export type ReportTable = {
  key: string;
  title: string;
  note: string | null;
  columns: ReportColumn[];
  rows: ReportCell[][];
};

/** Everything a report says, as plain values. Page, sheet, CSV and PDF are made from this and from nothing else. */
export type ReportContent = {
  kind: ReportKind;
  year: number;
  /** The unit it speaks for, as it is called on the cut-off day. */
  unit: { id: string; name: string; level: "province" | "district" | "commune"; province: string | null };
  /** The last day whose facts count. */
  cut_off: IsoDay;
  /** What was known at this instant, and nothing that came later. */
  as_known: IsoInstant;
  due_before: IsoDay;
  legal_basis: string[];
  recipients: string[];
  /** Sentences of the opening, made from the numbers. */
  summary: string[];
  tables: ReportTable[];
  /** How to read the numbers: unknowns, not applicable, limits. */
  notes: string[];
  /** The versions of the definitions the numbers were computed with. */
  rules: { indicator: string; version: number | string }[];
  /** True where the demonstration is on, so that samples may count among the numbers. */
  sample: boolean;
};

/** What an office writes by hand on the head of its report; dots are printed where it is null. */
export type ReportHead = {
  /** Such as `12/BC-UBND`. */
  number: string | null;
  place: string | null;
  dated: IsoDay | null;
};

export type ReportFormat = "pdf" | "xlsx" | "csv";

export type ReportFile = { format: ReportFormat; bytes: number; sha256: string };

export type ReportSummary = {
  id: string;
  kind: ReportKind;
  year: number;
  unit: { id: string; name: string };
  state: "draft" | "released";
  /** 1 for the first release; higher ones restate it. Null for a draft. */
  version: number | null;
  /** The release this one takes the place of. */
  restates: string | null;
  /** Why it was restated. */
  reason: string | null;
  cut_off: IsoDay;
  as_known: IsoInstant;
  /** SHA-256 of the content in its canonical form; the same for a draft and its release. */
  sha256: string;
  prepared_at: IsoInstant;
  /** `system`, or the id of an officer. */
  prepared_by: string;
  released_at: IsoInstant | null;
  head: ReportHead;
  /** Kept files of a release; a draft's are made when asked for. */
  files: ReportFile[];
};

/** One report that is due, for one unit. */
export type ReportDeadline = {
  kind: ReportKind;
  year: number;
  due_before: IsoDay;
  cut_off: IsoDay;
  /** Days on which a draft is prepared by itself. */
  drafts_on: IsoDay[];
  source: string;
  /** Days until it must have arrived; 0 or less once it is too late. */
  days_left: number;
  units: number;
  drafted: number;
  released: number;
};

/** `GET /officer/reports?kind=&year=&unit=`: what is due, and the latest draft and every release of the units in reach. */
export type ReportDesk = {
  /** Those that come, and of each kind the one that fell due last; the earliest first. */
  deadlines: ReportDeadline[];
  /** Which report `units` and `reports` are about. */
  shown: { kind: ReportKind; year: number };
  units: { id: string; name: string }[];
  reports: ReportSummary[];
};

/** `GET /officer/reports/{id}` */
export type ReportDetail = { report: ReportSummary; content: ReportContent };

/** `POST /officer/reports` `{ kind, year, unit, cut_off?, as_known? }`: 201; 404 for a unit that reports nothing. */
export type ReportPrepared = { report: ReportSummary };

/**
 * `POST /officer/reports/{id}/release` `{ number?, place?, dated?, reason? }`. A second release of the same report restates
 * the first and needs a reason: 400 without. 409 `released_already`, 409 `overtaken` where another was released meanwhile.
 */
export type ReportReleased = { report: ReportSummary };
