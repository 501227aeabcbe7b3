import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import { REPORT } from "../../modules/report";
import { comingOccasions, cutOffOn, draftWanted, type Occasion } from "../../modules/report/domain/schedule";
import type { ReportService } from "../../modules/report/service";
import { today } from "../../platform/calendar/clock";
import type { IndicatorEngine } from "./engine";
import { reportDefinitions, reportingUnits } from "./occasions";
import { prepareDraft } from "./prepare-draft";

/**
 * Makes every draft that should exist today and does not: repeated, it does nothing; after a crash, it goes on with the units that
 * are missing; in two processes at once, each unit's draft is kept once.
 * @returns how many drafts were kept
 */
export async function prepareDueDrafts(
  container: MedusaContainer,
  engine: IndicatorEngine,
  day: IsoDay = today(),
): Promise<number> {
  let kept = 0;
  for (const occasion of comingOccasions(reportDefinitions(), day)) {
    const planned = draftWanted(occasion, day);
    if (planned !== null) kept += await prepareMissing(container, engine, occasion, planned, day);
  }
  return kept;
}

async function prepareMissing(
  container: MedusaContainer,
  engine: IndicatorEngine,
  occasion: Occasion,
  planned: IsoDay,
  day: IsoDay,
): Promise<number> {
  const reports: ReportService = container.resolve(REPORT);
  const made = new Set(await reports.unitsPlanned(occasion.kind, occasion.year, planned));
  const missing = (await reportingUnits(container, occasion)).filter(({ id }) => !made.has(id));
  // One instant for all, so that the units' numbers add up to the province's.
  const as_known = new Date().toISOString();
  let kept = 0;
  for (const unit of missing) {
    const wish = { occasion, unit, cut_off: cutOffOn(occasion, day), as_known, planned_for: planned, actor: "system" };
    if (await prepareDraft(container, engine, wish)) kept++;
  }
  return kept;
}
