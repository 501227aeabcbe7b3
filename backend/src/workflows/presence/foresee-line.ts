import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { LineEffect, LineEffectDay, LineEffectShare } from "../../contracts/presence-line";
import { headline } from "../../modules/indicator/domain/compute";
import type { Context } from "../../modules/indicator/domain/context";
import { DEFINITIONS } from "../../modules/indicator/domain/definitions";
import type { Entity } from "../../modules/indicator/domain/entity";
import { contextIf, stateOn } from "../../modules/indicator/domain/presence-if";
import { isOpen, type KnownChannel, statusesWith } from "../../modules/presence/domain/channels";
import { type NewStatusLine, toStatus } from "../../modules/presence/store/statuses";
import { answerable } from "../indicator/basis";
import { indicatorEngine } from "../indicator/indicator-engine";
import { presenceBook } from "./container-presence";
import { statesWithLife } from "./states-with-life";

const MOST_PRODUCTS = 100;
const ONLINE = DEFINITIONS.filter(({ sheet }) => sheet.id === "8b" || sheet.id === "8c");

type Product = LineEffect["products"][number];
/** What any share counts otherwise. */
type Changes = Map<string, Product>;
type Foreseen = { told: LineEffectDay; changes: Changes };

/**
 * What a line of a channel's life would change if it were added: the states of every product on the channel are worked out
 * with it by the rules of evidence, and the shares by the definitions of the indicators. Nothing is written.
 */
export async function foreseeLine(
  container: MedusaContainer,
  channel: KnownChannel,
  line: NewStatusLine,
  today: IsoDay,
): Promise<LineEffect> {
  const engine = indicatorEngine(container);
  const lines = await presenceBook(container).officerLines();
  const own = lines.filter(({ channel_id }) => channel_id === channel.id).map(toStatus);
  const isAhead = line.from > today;
  // Of a day to come nobody has seen anything yet: what is seen today is what the line will meet.
  const from = isAhead ? today : line.from;
  const life = { before: statusesWith(channel, own), after: statusesWith(channel, [...own, { ...line, from }]) };
  const days = [...new Set([from, today])];
  const states = await statesWithLife(container, { channel: channel.id, statuses: life.after, days });
  const foreseen: Foreseen[] = [];
  let within: LineEffect["within"] = null;
  for (const day of days) {
    const at = await answerable(engine, { cut_off: day });
    if (at === null) throw new Error("There is no picture of this installation's province");
    within = at.basis.within;
    const open = { before: isOpen(life.before, day), after: isOpen(life.after, day) };
    const other = { channel: channel.id, open: open.after, states: states.get(day) ?? new Map() };
    const { shares, changes, changed } = compare(at.context, contextIf(at.context, other), channel.id);
    foreseen.push({ told: { day, open, changed, shares }, changes });
  }
  const changes = [...(foreseen.at(-1)?.changes.values() ?? [])];
  return {
    channel: { id: channel.id, name: channel.name },
    from: line.from,
    as_if_today: isAhead,
    within,
    sample: engine.samples,
    days: foreseen.map(({ told }) => told),
    products: changes.slice(0, MOST_PRODUCTS),
    products_total: changes.length,
  };
}

function compare(context: Context, other: Context, channel: string) {
  const changes: Changes = new Map();
  const inForce = new Set<string>();
  const shares = ONLINE.flatMap((definition) =>
    definition.readings.map((reading): LineEffectShare => {
      const [before, after] = [reading.classify(context), reading.classify(other)];
      const sides = new Map(after.map(({ id, side }) => [id, side]));
      const count = { lost: 0, gained: 0 };
      for (const entity of before) {
        if (entity.side !== "unknown_denominator") inForce.add(entity.id);
        const [was, will] = [entity.side === "numerator", sides.get(entity.id) === "numerator"];
        if (was === will) continue;
        const change = was ? "lost" : "gained";
        count[change] += 1;
        changes.set(entity.id, toProduct(entity, change, context));
      }
      return {
        id: definition.sheet.id === "8c" ? "8c" : "8b",
        reading: reading.sheet.id,
        title: reading.sheet.title,
        before: headline(definition, reading, before, context).value,
        after: headline(definition, reading, after, other).value,
        ...count,
      };
    }),
  );
  const differs = (id: string) => stateOn(context.presence, id, channel) !== stateOn(other.presence, id, channel);
  return { shares, changes, changed: [...inForce].filter(differs).length };
}

function toProduct({ id, about }: Entity, change: Product["change"], context: Context): Product {
  const producer = about.producer === null ? null : (context.producer(about.producer)?.name ?? null);
  return { id, name: about.products[0]?.product.name ?? id, producer, change };
}
