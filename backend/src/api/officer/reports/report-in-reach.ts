import type { MedusaRequest } from "@medusajs/framework/http";
import { REPORT } from "../../../modules/report";
import type { ReportService } from "../../../modules/report/service";
import type { FullReport } from "../../../modules/report/store/reports";
import { notFound } from "../../../platform/http/errors";
import { isInReach } from "../../../workflows/report/report-desk";
import { scopeOf } from "../../guard/caller";

/** The report of an address. @throws ShopError 404 where there is none, or it is of a unit the caller does not answer for */
export async function reportInReach(req: MedusaRequest): Promise<FullReport> {
  const reports: ReportService = req.scope.resolve(REPORT);
  const report = await reports.report(req.params.id ?? "");
  if (!report || !isInReach(scopeOf(req), report.unit_id))
    throw notFound("Không có báo cáo này trong địa bàn của bạn.", "There is no such report in your area.");
  return report;
}
