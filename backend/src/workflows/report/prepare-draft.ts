import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay, IsoInstant } from "../../contracts/common";
import { REPORT } from "../../modules/report";
import { buildContent, type ReportUnit } from "../../modules/report/domain/content";
import type { Occasion } from "../../modules/report/domain/schedule";
import type { ReportService } from "../../modules/report/service";
import type { ReportRow } from "../../modules/report/store/reports";
import type { IndicatorEngine } from "./engine";
import { geographyOf } from "./occasions";
import { readNumbers } from "./read-numbers";

export type DraftWish = {
  occasion: Occasion;
  unit: ReportUnit;
  cut_off: IsoDay;
  as_known: IsoInstant;
  planned_for: IsoDay | null;
  /** `system`, or the id of an officer. */
  actor: string;
};

/**
 * Computes one unit's report and keeps it as a draft, with its numbers and their hash.
 * @returns null where the draft planned for that day is there already
 */
export async function prepareDraft(
  container: MedusaContainer,
  engine: IndicatorEngine,
  { occasion, unit, cut_off, as_known, planned_for, actor }: DraftWish,
): Promise<ReportRow | null> {
  const basis = { cut_off, as_known, year: occasion.year, within: unit.id };
  const numbers = await readNumbers(engine, unit, basis, geographyOf(occasion));
  const content = buildContent(occasion, unit, { cut_off, as_known: numbers.list.basis.as_known }, numbers);
  const reports: ReportService = container.resolve(REPORT);
  return reports.keepDraft({ content, planned_for, prepared_at: new Date().toISOString(), prepared_by: actor });
}
