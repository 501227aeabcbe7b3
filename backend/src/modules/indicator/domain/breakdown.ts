import type { BreakdownRow, Dimension, Geography } from "../../../contracts/indicators";
import { channelName, isOpen } from "./channels";
import type { Context } from "./context";
import type { Reading } from "./definition";
import { keysOf, labelOf, type RowDimension, UNKNOWN_KEY } from "./dimensions";
import { type Entity, tally } from "./entity";
import { bestState, onlineSide, PRESENCE_STATES } from "./presence-on-day";
import { type Counts, countOf, NOTHING, shareOf } from "./share";
import { STATE_NAMES } from "./state-names";

/** The rows of a breakdown. Only those of units stand in a fixed order; the others come with the most of them first. */
export function breakdown(
  reading: Reading,
  entities: readonly Entity[],
  dimension: Dimension,
  geography: Geography,
  context: Context,
): BreakdownRow[] {
  if (dimension === "channel") return byChannel(reading, entities, context);
  if (dimension === "state") return byState(reading, entities, context);
  return byKey(reading, entities, dimension, geography, context);
}

/** The members of one row. */
export function inRow(
  reading: Reading,
  entities: readonly Entity[],
  dimension: Dimension,
  key: string,
  geography: Geography,
  context: Context,
): Entity[] {
  if (dimension === "channel") return onChannel(entities, key, context);
  if (dimension === "state") return entities.filter((entity) => stateOf(reading, entity, context) === key);
  return entities.filter((entity) => keysOf(entity, dimension, geography, context).includes(key));
}

function byKey(
  reading: Reading,
  entities: readonly Entity[],
  dimension: RowDimension,
  geography: Geography,
  context: Context,
): BreakdownRow[] {
  const rows = new Map<string, Entity[]>();
  if (dimension === "unit" && context.within !== null) {
    for (const unit of context.units.ofGeography(geography, context.within)) rows.set(unit, []);
  }
  for (const entity of entities) {
    for (const key of keysOf(entity, dimension, geography, context)) {
      const row = rows.get(key);
      if (row) row.push(entity);
      else rows.set(key, [entity]);
    }
  }
  const whole = tally(entities).numerator;
  const made = [...rows].map(([key, members]) => ({
    key,
    label: labelOf(dimension, key, members, context),
    value: readingValue(reading, tally(members), whole),
  }));
  return dimension === "unit" ? unknownLast(made) : largestFirst(made);
}

/** Every product stands in every channel's row, so that a row tells the channel's own share. */
function byChannel(reading: Reading, entities: readonly Entity[], context: Context): BreakdownRow[] {
  const channels = (reading.channels ?? context.presence.channels).filter((id) =>
    context.presence.channels.includes(id),
  );
  const rows = channels.map((id) => ({
    key: id,
    label: channelName(id),
    value: shareOf(tally(onChannel(entities, id, context))),
  }));
  return largestFirst(rows);
}

function onChannel(entities: readonly Entity[], channel: string, context: Context): Entity[] {
  // A channel that is not open on the day applies to nothing, whatever was last seen there.
  if (!isOpen(channel, context.day)) return entities.map((entity) => outside(entity));
  const column = [context.presence.channels.indexOf(channel)].filter((at) => at >= 0);
  return entities.map((entity) =>
    isAsked(entity) ? { ...entity, side: onlineSide(context.presence.statesOf(entity.id), column) } : entity,
  );
}

function outside(entity: Entity): Entity {
  return isAsked(entity) ? { ...entity, side: "not_applicable" } : entity;
}

/** Every product of the denominator stands in the row of its best state, so that the rows add up to the whole. */
function byState(reading: Reading, entities: readonly Entity[], context: Context): BreakdownRow[] {
  const asked = entities.filter(isAsked);
  const services = entities.filter(({ side }) => side === "not_applicable").length;
  const counted = new Map<string, number>();
  for (const entity of asked) {
    const state = stateOf(reading, entity, context);
    counted.set(state, (counted.get(state) ?? 0) + 1);
  }
  const rows = PRESENCE_STATES.filter((state) => state !== "not_applicable").map((state) => ({
    key: state,
    label: STATE_NAMES[state],
    value: countOf({ ...NOTHING, numerator: counted.get(state) ?? 0 }, asked.length),
  }));
  const apart = { ...countOf(NOTHING), not_applicable: services };
  return [...largestFirst(rows), { key: "not_applicable", label: STATE_NAMES.not_applicable, value: apart }];
}

function stateOf(reading: Reading, entity: Entity, context: Context): string {
  if (entity.side === "not_applicable") return "not_applicable";
  if (entity.side === "unknown_denominator") return UNKNOWN_KEY;
  const { presence } = context;
  const channels = reading.channels ?? presence.channels;
  const columns = channels.map((id) => presence.channels.indexOf(id)).filter((column) => column >= 0);
  return bestState(presence.statesOf(entity.id), columns);
}

function isAsked({ side }: Entity): boolean {
  return side !== "not_applicable" && side !== "unknown_denominator";
}

export function readingValue({ measure, offset, hasRange }: Reading, counts: Counts, whole: number | null = null) {
  if (measure === "share") return shareOf(counts, hasRange);
  return countOf(counts, whole, whole === null ? offset : 0);
}

function largestFirst(rows: BreakdownRow[]): BreakdownRow[] {
  const weight = ({ value }: BreakdownRow) => value.denominator ?? value.numerator;
  return rows.sort(
    (a, b) =>
      Number(a.key === UNKNOWN_KEY) - Number(b.key === UNKNOWN_KEY) ||
      b.value.numerator - a.value.numerator ||
      weight(b) - weight(a) ||
      (a.key < b.key ? -1 : 1),
  );
}

function unknownLast(rows: BreakdownRow[]): BreakdownRow[] {
  return rows.sort((a, b) => Number(a.key === UNKNOWN_KEY) - Number(b.key === UNKNOWN_KEY));
}
