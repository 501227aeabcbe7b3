import type { ImportReport, ImportSummary, RowFault } from "../../../../contracts/register-import";
import type { RegisterChangePlan } from "../plan/types";
import type { FileFault } from "../read/table";

export type ImportMeta = Pick<
  ImportReport,
  "import_id" | "file_name" | "sha256" | "dry_run" | "applied" | "actor" | "at" | "repeats_import_id"
>;

const NOTHING = { added: 0, changed: 0, unchanged: 0, left: 0, refused: 0, review: 0 };

/** What the officer is told of a planned or applied import. */
export function reportOf(plan: RegisterChangePlan, meta: ImportMeta): ImportReport {
  return {
    ...meta,
    counts: plan.counts,
    rows: plan.rows.map(({ row, outcome, product, changes }) => ({ row, outcome, product, changes })),
    faults: plan.faults,
    reviews: plan.reviews.map(({ row, kind, code, text, candidates, message }) => ({
      row,
      kind,
      code,
      text,
      candidates,
      message,
    })),
  };
}

/** A file that cannot be used as a whole: nothing of it is taken. */
export function reportOfRefusal(faults: RowFault[], meta: ImportMeta): ImportReport {
  return { ...meta, counts: { ...NOTHING }, rows: [], faults, reviews: [] };
}

export function toRowFault(fault: FileFault): RowFault {
  return { row: 0, column: null, value: null, code: fault.code, message: fault.message };
}

/** A report without its rows, for lists. */
export function summaryOf({
  rows: _rows,
  faults: _faults,
  reviews: _reviews,
  ...summary
}: ImportReport): ImportSummary {
  return summary;
}
