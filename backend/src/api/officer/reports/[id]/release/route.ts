import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReportReleased } from "../../../../../contracts/reports";
import { invalidInput, ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { releaseReport } from "../../../../../workflows/report/release-report";
import { withFiles } from "../../../../../workflows/report/report-desk";
import { tellAct } from "../../../../guard/caller";
import { reportInReach } from "../../report-in-reach";
import { releaseSchema } from "../../validators";

/** Releases a draft under the next version; a second release of the same report restates the first and needs a reason. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReportReleased>): Promise<void> {
  const { reason, ...head } = parseInput(releaseSchema, req.body);
  const draft = await reportInReach(req);
  tellAct(req, { target_kind: "report", target_id: draft.id, unit_ids: [draft.unit_id] });
  const outcome = await releaseReport(req.scope, draft, { head, reason, actor: req.auth_context.actor_id });
  if (outcome.kind === "needs_reason") throw needsReason();
  if (outcome.kind === "released_already") throw releasedAlready();
  if (outcome.kind === "overtaken") throw overtaken();
  tellAct(req, { after: { version: outcome.report.version, sha256: outcome.report.sha256 } });
  const [report] = await withFiles(req.scope, [outcome.report]);
  if (!report) throw new Error("unreachable: one row in, one report out");
  res.json({ report });
}

function needsReason(): ShopError {
  return invalidInput([
    {
      field: "reason",
      message: "Kỳ báo cáo này đã có bản phát hành. Xin ghi lý do điều chỉnh.",
      message_en: "This report has been released before. Please say why it is restated.",
    },
  ]);
}

function releasedAlready(): ShopError {
  return new ShopError("released_already", {
    status: 409,
    message: "Bản này đã phát hành nên không đổi được nữa. Muốn điều chỉnh, xin lập dự thảo mới.",
    message_en: "This one has been released and is never changed. To restate it, please prepare a new draft.",
  });
}

function overtaken(): ShopError {
  return new ShopError("overtaken", {
    status: 409,
    message: "Vừa có người phát hành báo cáo này. Xin tải lại trang rồi xem bản mới.",
    message_en: "Somebody has just released this report. Please reload and look at theirs.",
  });
}
