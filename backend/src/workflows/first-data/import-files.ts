import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { ImportReport } from "../../contracts/register-import";
import { REGISTER_MODULE } from "../../modules/register";
import { reportText } from "../../modules/register/import/report/report-text";
import type { RegisterService } from "../../modules/register/service";
import { dataFile } from "../../platform/data-file";
import { importRegisterWorkflow } from "../register/import-register";

/** The register files a fresh installation begins with: real products with their sources. */
const FILES = ["dongthap-products.csv", "other-provinces.csv"] as const;

/**
 * Imports the files by the import officers use, each once: what officers changed afterwards is not imported over.
 * @returns what each file brought; null for one that is in already
 * @throws Error where a file is held back, with the import's own report
 */
export async function importFirstFiles(
  container: MedusaContainer,
): Promise<Record<string, ImportReport["counts"] | null>> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const imported = new Set((await register.listImportSummaries()).map(({ sha256 }) => sha256));
  const counts: Record<string, ImportReport["counts"] | null> = {};
  for (const name of FILES) {
    const bytes = readFileSync(dataFile("register", name));
    counts[name] = null;
    if (imported.has(createHash("sha256").update(bytes).digest("hex"))) continue;
    const content = bytes.toString("base64");
    const input = { file_name: name, content, actor: "first start", dry_run: false, skip_refused: false };
    const { result } = await importRegisterWorkflow(container).run({ input });
    if (!result.applied && result.repeats_import_id === null && result.counts.refused > 0) {
      throw new Error(`${name} was held back:\n${reportText(result)}`);
    }
    counts[name] = result.counts;
  }
  return counts;
}
