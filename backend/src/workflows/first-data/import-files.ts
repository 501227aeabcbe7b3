import { readFileSync } from "node:fs";
import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { ImportReport } from "../../contracts/register-import";
import { reportText } from "../../modules/register/import/report/report-text";
import { dataFile } from "../../platform/data-file";
import { importRegisterWorkflow } from "../register/import-register";

/** The register files a fresh installation begins with: real products with their sources. */
const FILES = ["dongthap-products.csv", "other-provinces.csv"] as const;

/**
 * Imports the files by the import officers use. One that is in already changes nothing.
 * @throws Error where a file is held back, with the import's own report
 */
export async function importFirstFiles(container: MedusaContainer): Promise<Record<string, ImportReport["counts"]>> {
  const counts: Record<string, ImportReport["counts"]> = {};
  for (const name of FILES) {
    const file = dataFile("register", name);
    const content = readFileSync(file).toString("base64");
    const input = {
      file_name: path.basename(file),
      content,
      actor: "first start",
      dry_run: false,
      skip_refused: false,
    };
    const { result } = await importRegisterWorkflow(container).run({ input });
    if (!result.applied && result.repeats_import_id === null && result.counts.refused > 0) {
      throw new Error(`${name} was held back:\n${reportText(result)}`);
    }
    counts[name] = result.counts;
  }
  return counts;
}
