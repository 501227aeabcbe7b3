import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReportContent, ReportFormat, ReportHead } from "../../contracts/reports";
import { REPORT } from "../../modules/report";
import { contentHash } from "../../modules/report/domain/content-hash";
import type { Release } from "../../modules/report/render/head-lines";
import { toPdf } from "../../modules/report/render/pdf/to-pdf";
import { toCsv } from "../../modules/report/render/to-csv";
import { toXlsx } from "../../modules/report/render/to-xlsx";
import type { ReportService } from "../../modules/report/service";
import type { FullReport } from "../../modules/report/store/reports";

export const FORMATS: readonly ReportFormat[] = ["pdf", "xlsx", "csv"];

/** Makes one file of a report. */
export async function renderReport(
  format: ReportFormat,
  content: ReportContent,
  head: ReportHead,
  release: Release | null,
): Promise<Buffer> {
  if (format === "pdf") return toPdf(content, head, release);
  if (format === "xlsx") return toXlsx(content, head, release);
  return toCsv(content, head, release);
}

/**
 * The bytes of a report's file: of a release those that went out, of a draft made now.
 * @throws where a kept report no longer has the numbers its hash was taken of
 */
export async function reportFile(
  container: MedusaContainer,
  report: FullReport,
  format: ReportFormat,
): Promise<Buffer> {
  if (contentHash(report.content) !== report.sha256) throw new Error(`Report ${report.id} does not match its hash`);
  if (report.state === "draft") return renderReport(format, report.content, headOf(report), null);
  const reports: ReportService = container.resolve(REPORT);
  const kept = await reports.file(report.id, format);
  if (!kept) throw new Error(`The ${format} file of report ${report.id} is missing`);
  return kept;
}

export function headOf({ number, place, dated }: Pick<FullReport, "number" | "place" | "dated">): ReportHead {
  return { number, place, dated };
}

/** `bao-cao-nam-2026-p-82-2025-lan-1.pdf` */
export function fileNameOf({ kind, year, unit_id, version }: FullReport, format: ReportFormat): string {
  const period = kind === "year" ? "nam" : "6-thang";
  return `bao-cao-${period}-${year}-${unit_id}-${version === null ? "du-thao" : `lan-${version}`}.${format}`;
}
