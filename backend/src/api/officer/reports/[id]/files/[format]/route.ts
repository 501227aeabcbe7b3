import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReportFormat } from "../../../../../../contracts/reports";
import { notFound } from "../../../../../../platform/http/errors";
import { fileNameOf, reportFile } from "../../../../../../workflows/report/render-report";
import { reportInReach } from "../../../report-in-reach";
import { formatSchema } from "../../../validators";

const TYPES: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A file of a report: of a release the very bytes that went out, of a draft made now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const format = formatSchema.safeParse(req.params.format);
  if (!format.success) throw notFound("Không có loại tệp này.", "There is no file of this kind.");
  const report = await reportInReach(req);
  const body = await reportFile(req.scope, report, format.data);
  res.setHeader("content-type", TYPES[format.data]);
  res.setHeader("content-disposition", `attachment; filename="${fileNameOf(report, format.data)}"`);
  res.setHeader("cache-control", "no-store");
  res.end(body);
}
