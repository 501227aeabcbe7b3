import { createHash } from "node:crypto";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ImportReport } from "../../../contracts/register-import";
import { REGISTER_MODULE } from "../../../modules/register";
import { parseFile } from "../../../modules/register/import/parse/parse-file";
import { planImport } from "../../../modules/register/import/plan/plan-import";
import { readFile } from "../../../modules/register/import/read/read-file";
import {
  type ImportMeta,
  reportOf,
  reportOfRefusal,
  toRowFault,
} from "../../../modules/register/import/report/import-report";
import type { RegisterImportStore } from "../../../modules/register/import/store";
import type { ParsedFile } from "../../../modules/register/import/types";
import { recordIds } from "../../../modules/register/record-ids";
import { today } from "../../../platform/calendar/clock";
import { asOnlyWriter } from "../as-only-writer";
import { ensureReferenceData } from "../ensure-reference-data";

export type ImportFileInput = {
  file_name: string;
  /** The file's bytes in base64, since workflow input has to be serialisable. */
  content: string;
  /** Who imports: a user id, or the command line. */
  actor: string;
  dry_run: boolean;
  /** Apply although rows were refused; they are left out. Otherwise a single refused row holds the whole file back. */
  skip_refused: boolean;
};

/**
 * Reads, plans and, unless it is a dry run, applies one register file. Planning and applying happen under one lock, so that
 * a plan is never applied to a register it was not made for.
 */
export const importFileStep = createStep("import-register-file", async (input: ImportFileInput, { container }) => {
  const store: RegisterImportStore = container.resolve(REGISTER_MODULE);
  const bytes = Buffer.from(input.content, "base64");
  const meta = metaOf(input, createHash("sha256").update(bytes).digest("hex"));
  const understood = await understand(input.file_name, bytes, meta);
  if ("refusal" in understood) return new StepResponse(understood.refusal);
  await ensureReferenceData(container);
  if (input.dry_run) return new StepResponse(await planned(store, understood.file, meta));
  return new StepResponse(
    await asOnlyWriter(container, () => applied(store, understood.file, meta, input.skip_refused)),
  );
});

async function understand(
  name: string,
  bytes: Uint8Array,
  meta: ImportMeta,
): Promise<{ file: ParsedFile } | { refusal: ImportReport }> {
  const read = await readFile(name, bytes);
  if (!read.ok) return { refusal: reportOfRefusal([toRowFault(read.fault)], meta) };
  const parsed = parseFile(read.table, today());
  return parsed.ok ? { file: parsed.file } : { refusal: reportOfRefusal(parsed.faults, meta) };
}

async function planned(store: RegisterImportStore, file: ParsedFile, meta: ImportMeta): Promise<ImportReport> {
  const plan = planImport(file, await store.readImportSnapshot(), recordIds());
  return reportOf(plan, { ...meta, repeats_import_id: await store.findImportBySha256(meta.sha256) });
}

async function applied(
  store: RegisterImportStore,
  file: ParsedFile,
  meta: ImportMeta,
  skipRefused: boolean,
): Promise<ImportReport> {
  const repeats = await store.findImportBySha256(meta.sha256);
  const newId = recordIds();
  const plan = planImport(file, await store.readImportSnapshot(), newId);
  if (plan.counts.refused > 0 && !skipRefused) return reportOf(plan, meta);
  // The same bytes again change nothing, and need no second record of themselves.
  if (repeats !== null && changesNothing(plan.counts)) return reportOf(plan, { ...meta, repeats_import_id: repeats });
  const report = reportOf(plan, { ...meta, import_id: newId("rimp"), applied: true, repeats_import_id: repeats });
  await store.applyImport(plan, { report, rows: file.rows });
  return report;
}

function changesNothing({ added, changed, review }: ImportReport["counts"]): boolean {
  return added + changed + review === 0;
}

function metaOf({ file_name, actor, dry_run }: ImportFileInput, sha256: string): ImportMeta {
  return {
    import_id: null,
    file_name,
    sha256,
    dry_run,
    applied: false,
    actor,
    at: new Date().toISOString(),
    repeats_import_id: null,
  };
}
