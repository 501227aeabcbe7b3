import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../modules/register";
import { readLegalFiles } from "../../modules/register/reference/legal-file";
import { readUnitFiles } from "../../modules/register/reference/unit-file";
import type { RegisterService } from "../../modules/register/service";
import { dataFile } from "../../platform/data-file";

/**
 * Brings administrative units, legal acts and product groups to what the data files say. Compares hashes first, so repeating
 * it costs two small queries; a crash between the two leaves one loaded, and the next call loads the other.
 */
export async function ensureReferenceData(container: MedusaContainer): Promise<void> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const legal = filesOf("legal/documents.csv", "legal/groups.csv", "legal/crosswalk.csv");
  if ((await register.referenceHash("legal")) !== legal.hash) {
    const [documents = "", groups = "", crosswalk = ""] = legal.texts;
    await register.loadLegal(readLegalFiles(documents, groups, crosswalk), legal.hash);
  }
  const units = filesOf("units/units.csv", "units/successions.csv");
  if ((await register.referenceHash("units")) !== units.hash) {
    const [list = "", successions = ""] = units.texts;
    await register.loadUnits(readUnitFiles(list, successions), units.hash);
  }
}

/** Raised when the way rows are made from the files changes, so that they are loaded anew. */
const FORMAT = "1";

function filesOf(...names: string[]): { texts: string[]; hash: string } {
  const texts = names.map((name) => readFileSync(dataFile(name), "utf8"));
  const hash = createHash("sha256")
    .update([FORMAT, ...texts].join("\0"))
    .digest("hex");
  return { texts, hash };
}
