import type { ReadingResult, Verdict } from "../../../contracts/indicators";
import { readingValue } from "./breakdown";
import type { Context } from "./context";
import type { Definition, Reading } from "./definition";
import { type Entity, tally } from "./entity";
import { type Counts, countVerdict, shareVerdict } from "./share";

/** The headline of a reading, with its verdict where the target is of the year asked for. */
export function headline(
  definition: Definition,
  reading: Reading,
  entities: readonly Entity[],
  context: Context,
): ReadingResult {
  const counts = tally(entities);
  return {
    reading: reading.sheet.id,
    value: readingValue(reading, counts),
    verdict: verdictOf(definition, reading, counts, context),
  };
}

function verdictOf(
  { sheet }: Definition,
  { sheet: { target }, measure, offset }: Reading,
  counts: Counts,
  context: Context,
): Verdict | null {
  const year = sheet.period === "year" ? context.year : Number(context.day.slice(0, 4));
  if (target === null || target.year !== year) return null;
  return measure === "share" ? shareVerdict(counts, target.threshold) : countVerdict(counts, target.threshold, offset);
}
