import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { ReportDeadline, ReportDesk, ReportKind, ReportSummary } from "../../contracts/reports";
import { REPORT } from "../../modules/report";
import type { ReportUnit } from "../../modules/report/domain/content";
import { comingOccasions, type Occasion, occasionIn } from "../../modules/report/domain/schedule";
import type { ReportService } from "../../modules/report/service";
import type { ReportRow } from "../../modules/report/store/reports";
import type { UnitScope } from "../../platform/access/unit-scope";
import { daysBetween } from "../../platform/calendar/day";
import { occasionsOf, reportDefinitions, reportingUnits } from "./occasions";
import { headOf } from "./render-report";

export type DeskWish = { kind: ReportKind | null; year: number | null; unit: string | null };

/**
 * What is due and what is there, of the units in reach. Without a wish it is the report that is due next; beside the coming ones
 * the latest one that fell due stays in view, so that a missed report is seen.
 */
export async function readReportDesk(
  container: MedusaContainer,
  scope: UnitScope,
  wish: DeskWish,
  day: IsoDay,
): Promise<ReportDesk> {
  const occasions = occasionsInView(day);
  const deadlines: ReportDeadline[] = [];
  for (const occasion of occasions) {
    const deadline = await toDeadline(container, occasion, scope, day);
    if (deadline.units > 0) deadlines.push(deadline);
  }
  const next = deadlines.find(({ days_left }) => days_left > 0) ?? deadlines[0];
  const kind = wish.kind ?? next?.kind ?? "year";
  const year = wish.year ?? next?.year ?? Number(day.slice(0, 4));
  const units = await unitsInReach(container, occasionsOf(kind, year), scope);
  const asked = wish.unit === null ? units : units.filter(({ id }) => id === wish.unit);
  const reports: ReportService = container.resolve(REPORT);
  const rows = await reports.reportsOf(
    kind,
    year,
    asked.map(({ id }) => id),
  );
  return {
    deadlines,
    shown: { kind, year },
    units: units.map(({ id, name }) => ({ id, name })),
    reports: await withFiles(container, rows),
  };
}

/** Reports as the desk shows them, with the files that were kept of them. */
export async function withFiles(container: MedusaContainer, rows: readonly ReportRow[]): Promise<ReportSummary[]> {
  const reports: ReportService = container.resolve(REPORT);
  const files = await reports.filesOf(rows.flatMap(({ id, state }) => (state === "released" ? [id] : [])));
  return rows.map(({ unit_id, unit_name, planned_for: _planned, released_by: _by, number, place, dated, ...row }) => ({
    ...row,
    unit: { id: unit_id, name: unit_name },
    head: headOf({ number, place, dated }),
    files: files.flatMap(({ report_id, ...file }) => (report_id === row.id ? [file] : [])),
  }));
}

/** The units of occasions a caller answers for. */
export async function unitsInReach(
  container: MedusaContainer,
  occasions: readonly Occasion[],
  scope: UnitScope,
): Promise<ReportUnit[]> {
  const units: ReportUnit[] = [];
  for (const occasion of occasions) units.push(...(await reportingUnits(container, occasion)));
  return units.filter(({ id }) => isInReach(scope, id));
}

/** Whether a unit's report is one the caller may see. */
export function isInReach(scope: UnitScope, unit: string): boolean {
  return scope.kind === "all" || scope.ids.includes(unit);
}

const A_YEAR = 366;

/** The coming report of each definition, and of each the one that fell due last, for a year. */
function occasionsInView(day: IsoDay): Occasion[] {
  const coming = comingOccasions(reportDefinitions(), day);
  const passed = reportDefinitions().flatMap((definition) => {
    const year = Number(day.slice(0, 4));
    const candidates = [year, year - 1].flatMap((one) => occasionIn(definition, one) ?? []);
    return candidates.find(({ due_before }) => due_before <= day && daysBetween(due_before, day) <= A_YEAR) ?? [];
  });
  return [...passed, ...coming].sort((one, other) => (one.due_before < other.due_before ? -1 : 1));
}

async function toDeadline(
  container: MedusaContainer,
  occasion: Occasion,
  scope: UnitScope,
  day: IsoDay,
): Promise<ReportDeadline> {
  const { kind, year, due_before, cut_off, drafts_on, definition } = occasion;
  const units = (await unitsInReach(container, [occasion], scope)).map(({ id }) => id);
  const reports: ReportService = container.resolve(REPORT);
  const progress = await reports.progress(kind, year, units);
  const days_left = daysBetween(day, due_before);
  return {
    kind,
    year,
    due_before,
    cut_off,
    drafts_on,
    source: definition.source,
    days_left,
    units: units.length,
    ...progress,
  };
}
