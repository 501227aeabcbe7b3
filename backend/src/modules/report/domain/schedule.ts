import type { IsoDay } from "../../../contracts/common";
import type { ReportKind } from "../../../contracts/reports";
import { addDays } from "../../../platform/calendar/day";
import type { ReportDefinition } from "./definitions";

/** One report of one year, with its days. */
export type Occasion = {
  definition: ReportDefinition;
  kind: ReportKind;
  year: number;
  due_before: IsoDay;
  cut_off: IsoDay;
  /** Ascending. */
  drafts_on: IsoDay[];
};

/** What a definition asks for in a year; null where it does not hold on the day the report is due. */
export function occasionIn(definition: ReportDefinition, year: number): Occasion | null {
  const due_before = `${year}-${definition.due_before}`;
  const holds =
    definition.valid_from <= due_before && (definition.valid_to === null || due_before < definition.valid_to);
  if (!holds) return null;
  const days = definition.draft_days_before.map((before) => addDays(due_before, -before));
  return {
    definition,
    kind: definition.kind,
    year,
    due_before,
    cut_off: `${year}-${definition.cut_off}`,
    drafts_on: [...new Set(days)].sort(),
  };
}

/** Reports due on or after a day, the nearest of each definition, the earliest first. */
export function comingOccasions(definitions: readonly ReportDefinition[], day: IsoDay): Occasion[] {
  const year = Number(day.slice(0, 4));
  return definitions
    .flatMap((definition) => {
      const coming = [year, year + 1].flatMap((one) => occasionIn(definition, one) ?? []);
      return coming.find(({ due_before }) => day < due_before) ?? [];
    })
    .sort((one, other) => (one.due_before < other.due_before ? -1 : 1));
}

/**
 * The draft that should exist on `day`: of all days a draft was planned for, the latest that has come. A day missed while
 * the system stood still is made up for until the report is due; then a draft is an officer's to ask for.
 */
export function draftWanted({ drafts_on, due_before }: Occasion, day: IsoDay): IsoDay | null {
  if (day >= due_before) return null;
  return drafts_on.filter((planned) => planned <= day).at(-1) ?? null;
}

/** Facts are told until the cut-off, or until today while it has not come. */
export function cutOffOn({ cut_off }: Pick<Occasion, "cut_off">, day: IsoDay): IsoDay {
  return day < cut_off ? day : cut_off;
}
