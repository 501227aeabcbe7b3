import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReportHead } from "../../contracts/reports";
import { REPORT } from "../../modules/report";
import type { Release } from "../../modules/report/render/head-lines";
import type { FileBodies, ReportService } from "../../modules/report/service";
import type { FullReport, ReportRow } from "../../modules/report/store/reports";
import { FORMATS, renderReport } from "./render-report";

export type ReleaseOutcome =
  | { kind: "released"; report: ReportRow }
  /** A release of this unit and period stands; another one must say why. */
  | { kind: "needs_reason" }
  | { kind: "released_already" }
  | { kind: "overtaken" };

/**
 * Releases a draft: its files are made and kept with it, and its numbers are exactly the draft's. Where a release stands already,
 * this one restates it under the next version and needs a reason.
 */
export async function releaseReport(
  container: MedusaContainer,
  draft: FullReport,
  { head, reason, actor }: { head: ReportHead; reason: string | null; actor: string },
): Promise<ReleaseOutcome> {
  if (draft.state !== "draft") return { kind: "released_already" };
  const reports: ReportService = container.resolve(REPORT);
  const standing = await reports.standing(draft);
  if (standing && reason === null) return { kind: "needs_reason" };
  const said = standing ? reason : null;
  const release = toRelease(standing, said);
  const files = await renderAll(draft, head, release);
  const facts = {
    version: release.version,
    restates: standing?.id ?? null,
    reason: said,
    released_at: new Date().toISOString(),
    released_by: actor,
    head,
  };
  const report = await reports.release(draft.id, facts, files);
  if (report === "overtaken") return { kind: "overtaken" };
  return report === null ? { kind: "released_already" } : { kind: "released", report };
}

function toRelease(standing: ReportRow | null, reason: string | null): Release {
  if (!standing) return { version: 1, replaces: null, reason: null };
  const { version, released_at, number } = standing;
  if (version === null || released_at === null) throw new Error(`Report ${standing.id} stands without a version`);
  return { version: version + 1, replaces: { version, released_at, number }, reason };
}

async function renderAll({ content }: FullReport, head: ReportHead, release: Release): Promise<FileBodies> {
  const files: { format: (typeof FORMATS)[number]; body: Buffer }[] = [];
  for (const format of FORMATS) files.push({ format, body: await renderReport(format, content, head, release) });
  return files;
}
