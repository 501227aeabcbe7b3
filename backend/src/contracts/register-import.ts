import type { IsoInstant } from "./common";

/**
 * `POST /officer/register/imports?dry_run=true|false`, multipart field `file` (.csv, .xlsx).
 * `GET /officer/register/imports`, `GET /officer/register/imports/{id}`, `GET /officer/register/imports/{id}/diff?against={id}`.
 */
export type RowOutcome = "added" | "changed" | "unchanged" | "left" | "refused" | "review";

export type RowFault = {
  row: number;
  /** Header as the file spells it; null when the whole row is meant. */
  column: string | null;
  value: string | null;
  code: string;
  /** Plain Vietnamese: what is wrong and what to do. */
  message: string;
};

export type ImportReview = {
  row: number;
  kind: "producer" | "unit" | "product";
  code: string;
  text: string;
  candidates: { id: string; label: string }[];
  /** Plain Vietnamese: what is unclear and what to decide. */
  message: string;
};

export type ImportReport = {
  import_id: string | null;
  file_name: string;
  sha256: string;
  dry_run: boolean;
  applied: boolean;
  actor: string;
  at: IsoInstant;
  counts: Record<RowOutcome, number>;
  rows: {
    row: number;
    outcome: RowOutcome;
    product: string;
    changes: { field: string; before: string | null; after: string | null }[];
  }[];
  /** Faults of rows and of the file, and things set aside (`column_ignored`, `row_set_aside`). */
  faults: RowFault[];
  /** What only an officer can decide; the texts stay as printed until then. */
  reviews: ImportReview[];
  /** Set when this very file was applied before: nothing changes. */
  repeats_import_id: string | null;
};

/** One line of `GET /officer/register/imports`. */
export type ImportSummary = Omit<ImportReport, "rows" | "faults" | "reviews">;
export type ImportList = { imports: ImportSummary[] };

export type FactChange = { field: string; before: string | null; after: string | null };

/** What file `to` says otherwise than file `from`. */
export type ImportDiff = {
  from: ImportSummary;
  to: ImportSummary;
  added: { row: number; product: string; producer: string | null; province: string }[];
  removed: { row: number; product: string; producer: string | null; province: string }[];
  changed: { row: number; product: string; producer: string | null; province: string; changes: FactChange[] }[];
  unchanged: number;
};

/** `POST /officer/register/uploads`, multipart field `file`: a trial run whose file is kept for a day. `GET …/uploads/{id}` */
export type UploadKept = { upload: { id: string; file_name: string; report: ImportReport } };
/** `POST /officer/register/uploads/{id}/apply`, answered like an import that is no dry run. */
export type ApplyUploadRequest = { skip_refused?: boolean };
