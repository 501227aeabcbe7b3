import type { BreakdownRow, Dimension, Geography } from "../../../contracts/indicators";
import { channelName } from "./channels";
import type { Context } from "./context";
import type { Reading } from "./definition";
import { keysOf, labelOf, type RowDimension, UNKNOWN_KEY } from "./dimensions";
import { addTo, type Entity, noCounts, type Side, tally } from "./entity";
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
  const rows = new Map<string, { counts: Counts; one: Entity | null }>();
  if (dimension === "unit" && context.within !== null) {
    for (const unit of context.units.ofGeography(geography, context.within))
      rows.set(unit, { counts: noCounts(), one: null });
  }
  for (const entity of entities) {
    for (const key of keysOf(entity, dimension, geography, context)) {
      const row = rows.get(key) ?? { counts: noCounts(), one: entity };
      row.one ??= entity;
      addTo(row.counts, entity);
      rows.set(key, row);
    }
  }
  const whole = tally(entities).numerator;
  const made = [...rows].map(([key, { counts, one }]) => ({
    key,
    label: labelOf(dimension, key, one, context),
    value: readingValue(reading, counts, whole),
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
    value: shareOf(countsOn(entities, id, context)),
  }));
  return largestFirst(rows);
}

/** On which side of a channel's own share a product stands. */
function sideOn(channel: string, context: Context): (entity: Entity) => Side {
  // A channel that is not open on the day applies to nothing, whatever was last seen there.
  const { presence } = context;
  const open = presence.isOpen(channel);
  const column = [presence.channels.indexOf(channel)].filter((at) => at >= 0);
  return (entity) => {
    if (!isAsked(entity)) return entity.side;
    return open ? onlineSide(presence, entity.id, column) : "not_applicable";
  };
}

function countsOn(entities: readonly Entity[], channel: string, context: Context): Counts {
  const side = sideOn(channel, context);
  const counts = noCounts();
  for (const entity of entities) counts[side(entity)] += 1;
  return counts;
}

function onChannel(entities: readonly Entity[], channel: string, context: Context): Entity[] {
  const side = sideOn(channel, context);
  return entities.map((entity) => ({ ...entity, side: side(entity) }));
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
  return bestState(presence, entity.id, columns);
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
