import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ImportReport } from "../../../../../contracts/register-import";
import { keptImport } from "../kept-import";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportReport>): Promise<void> {
  const { report } = await keptImport(req.scope, req.params.id);
  res.json(report);
}
