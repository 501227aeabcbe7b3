import type { Dimension, Geography, IndicatorId, ReadingResult } from "../../contracts/indicators";
import { breakdown } from "../../modules/indicator/domain/breakdown";
import { headline } from "../../modules/indicator/domain/compute";
import type { Definition, Reading } from "../../modules/indicator/domain/definition";
import { DEFINITIONS, definitionOf, readingOf, sheetOf } from "../../modules/indicator/domain/definitions";
import type { Entity } from "../../modules/indicator/domain/entity";
import type { Answerable } from "./basis";

export const USUAL_GEOGRAPHY: Geography = "communes";

/** Those a reading counts; gone through once for its headline and its rows. */
function counted({ context }: Answerable, { sheet }: Definition, reading: Reading): readonly Entity[] {
  return context.once(`counted ${sheet.id} ${reading.sheet.id}`, () => reading.classify(context));
}

export function headlines(at: Answerable, definition: Definition): ReadingResult[] {
  return definition.readings.map((reading) =>
    headline(definition, reading, counted(at, definition, reading), at.context),
  );
}

/** Every indicator with its headline in every reading. */
export function everyHeadline(at: Answerable) {
  return DEFINITIONS.map((definition) => ({ sheet: sheetOf(definition), results: headlines(at, definition) }));
}

export type Question = { id: IndicatorId; reading: string | null; by: Dimension | null; geography: Geography | null };

/** What a question asks for, checked against the sheet. @returns the name of the field that asks for what there is not */
export function asked({ id, reading, by }: Question): { definition: Definition; reading: Reading } | "reading" | "by" {
  const definition = definitionOf(id);
  const found = readingOf(definition, reading);
  if (found === null) return "reading";
  return by === null || definition.sheet.breakdowns.includes(by) ? { definition, reading: found } : "by";
}

/** The rows of one reading by one dimension. */
export function rowsOf(
  at: Answerable,
  definition: Definition,
  reading: Reading,
  by: Dimension,
  geography: Geography = USUAL_GEOGRAPHY,
) {
  return breakdown(reading, counted(at, definition, reading), by, geography, at.context);
}
