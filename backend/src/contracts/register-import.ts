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

export type ImportReport = {
  import_id: string | null;
  file_name: string;
  sha256: string;
  dry_run: boolean;
  applied: boolean;
  actor: string;
  at: IsoInstant;
  counts: Record<RowOutcome, number>;
  rows: { row: number; outcome: RowOutcome; product: string; changes: { field: string; before: string | null; after: string | null }[] }[];
  faults: RowFault[];
  /** Set when this very file was applied before: nothing changes. */
  repeats_import_id: string | null;
};
