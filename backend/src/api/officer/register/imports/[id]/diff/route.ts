import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ImportDiff } from "../../../../../../contracts/register-import";
import { diffImports } from "../../../../../../modules/register/import/report/diff-imports";
import { summaryOf } from "../../../../../../modules/register/import/report/import-report";
import { parseInput } from "../../../../../../platform/http/validate";
import { keptImport } from "../../kept-import";
import { diffQuery } from "../../validators";

/** What import `id` says otherwise than import `against`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportDiff>): Promise<void> {
  const { against } = parseInput(diffQuery, req.query);
  const [to, from] = await Promise.all([keptImport(req.scope, req.params.id), keptImport(req.scope, against)]);
  res.json({ from: summaryOf(from.report), to: summaryOf(to.report), ...diffImports(from.rows, to.rows) });
}
