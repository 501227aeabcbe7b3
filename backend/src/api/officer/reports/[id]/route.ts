import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReportDetail } from "../../../../contracts/reports";
import { withFiles } from "../../../../workflows/report/report-desk";
import { reportInReach } from "../report-in-reach";

/** One report with everything it says. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReportDetail>): Promise<void> {
  const { content, ...row } = await reportInReach(req);
  const [report] = await withFiles(req.scope, [row]);
  if (!report) throw new Error("unreachable: one row in, one report out");
  res.json({ report, content });
}
