import type { Dimension, Geography, PublishedIndicator } from "../../contracts/indicators";
import { breakdown } from "../../modules/indicator/domain/breakdown";
import { headline } from "../../modules/indicator/domain/compute";
import type { Definition, Reading } from "../../modules/indicator/domain/definition";
import { DEFINITIONS } from "../../modules/indicator/domain/definitions";
import type { Answerable } from "./basis";
import { memberIds } from "./member-ids";

const GEOGRAPHIES: readonly Geography[] = ["communes", "districts_2023", "provinces"];

/** Every number there is on a basis: each indicator in each reading, by each breakdown, with the ids behind it. */
export function everyNumber(at: Answerable): PublishedIndicator[] {
  return DEFINITIONS.map((definition) => ({
    id: definition.sheet.id,
    rule_version: definition.sheet.rule_version,
    results: definition.readings.map((reading) => everyRow(definition, reading, at)),
  }));
}

function everyRow(
  definition: Definition,
  reading: Reading,
  { context }: Answerable,
): PublishedIndicator["results"][number] {
  const entities = reading.classify(context);
  const breakdowns = definition.sheet.breakdowns.flatMap((by) =>
    geographiesOf(by).map((geography) => ({
      by,
      geography,
      rows: breakdown(reading, entities, by, geography ?? "communes", context),
    })),
  );
  // Who is behind restricted numbers is kept beside them and told to officers only.
  return { ...headline(definition, reading, entities, context), breakdowns, members: memberIds(entities) };
}

function geographiesOf(by: Dimension): readonly (Geography | null)[] {
  return by === "unit" ? GEOGRAPHIES : [null];
}
