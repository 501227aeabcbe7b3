import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ImportReport } from "../../../../../../contracts/register-import";
import { parseInput } from "../../../../../../platform/http/validate";
import { applyUpload } from "../../../../../../workflows/register/uploads";
import { tellAct } from "../../../../../guard/caller";
import { busyOr } from "../../../busy";
import { heldBack } from "../../../imports/held-back";
import { applyUploadBody } from "../../../imports/validators";
import { noUpload } from "../../no-upload";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportReport>): Promise<void> {
  const { skip_refused } = parseInput(applyUploadBody, req.body);
  const wish = { id: req.params.id ?? "", actor: req.auth_context.actor_id, skip_refused };
  const report = await applyUpload(req.scope, wish).catch((thrown: unknown) => {
    throw busyOr(thrown);
  });
  if (!report) throw noUpload();
  if (!report.applied && report.repeats_import_id === null) throw heldBack(report);
  tellAct(req, { target_kind: "import", target_id: report.import_id ?? "", after: report.counts });
  res.status(report.applied ? 201 : 200).json(report);
}
