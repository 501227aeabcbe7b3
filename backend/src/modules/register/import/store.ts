import type { ImportReport, ImportSummary } from "../../../contracts/register-import";
import type { RegisterChangePlan, RegisterSnapshot } from "./plan/types";
import type { RegisterRow } from "./types";

/** An applied import as it is kept: what it reported, and the rows as they were understood, for comparing imports. */
export type KeptImport = { report: ImportReport; rows: RegisterRow[] };

/** What the importer needs of the register's service. */
export type RegisterImportStore = {
  readImportSnapshot(): Promise<RegisterSnapshot>;
  /** Writes the plan and keeps the import, in one transaction: all or nothing. `report.import_id` is the kept import's id. */
  applyImport(plan: RegisterChangePlan, kept: KeptImport): Promise<void>;
  /** The import that applied these very bytes, if one did and nothing was imported since. */
  findImportBySha256(sha256: string): Promise<string | null>;
  /** Newest first. */
  listImportSummaries(): Promise<ImportSummary[]>;
  retrieveImport(id: string): Promise<KeptImport | null>;
};
