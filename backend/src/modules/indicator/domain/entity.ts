import type { GroupKey, ProductOnDay } from "./known";
import type { Counts } from "./share";

export type Side = keyof Counts;

/** What a breakdown needs to know of one that is counted. */
export type About = {
  /** The product itself, or those of a producer that make it count. */
  products: readonly ProductOnDay[];
  /** Producer it is or belongs to; null where the register names none. */
  producer: string | null;
  /** Unit it is, or that a fact is of, where that does not follow from products. */
  unit?: string | null;
  /** Of the recognitions that make it count, where those are not the ones in force. */
  stars?: readonly number[];
  years?: readonly number[];
  kinds?: readonly string[];
  assessed?: readonly GroupKey[];
};

/** One of those an indicator counts, and on which side of the ratio it stands. */
export type Entity = {
  id: string;
  side: Side;
  about: About;
  /** How much it adds to either part, where that is not 1 for itself. */
  weight?: { numerator: number; rest: number };
};

/** Made once per product, stretch of days and side: tens of thousands are asked for by every question. */
const made = new WeakMap<ProductOnDay, Partial<Record<Side, Entity>>>();

export function productEntity(of: ProductOnDay, side: Side, about?: Partial<About>): Entity {
  if (about !== undefined) return { id: of.product.id, side, about: { ...aboutOf(of), ...about } };
  let bySide = made.get(of);
  if (bySide === undefined) {
    bySide = {};
    made.set(of, bySide);
  }
  bySide[side] ??= { id: of.product.id, side, about: aboutOf(of) };
  return bySide[side];
}

function aboutOf(of: ProductOnDay): About {
  return { products: [of], producer: of.product.producer_id };
}

export function producerEntity(id: string, products: readonly ProductOnDay[], side: Side): Entity {
  return { id, side, about: { products, producer: id } };
}

export function unitEntity(id: string, side: Side): Entity {
  return { id, side, about: { products: [], producer: null, unit: id } };
}

export function noCounts(): Counts {
  return { numerator: 0, rest: 0, unknown_numerator: 0, unknown_denominator: 0, not_applicable: 0 };
}

/** Adds one that is counted. */
export function addTo(counts: Counts, { side, weight }: Entity): void {
  if (weight === undefined) counts[side] += 1;
  else {
    counts.numerator += weight.numerator;
    counts.rest += weight.rest;
  }
}

export function tally(entities: readonly Entity[]): Counts {
  const counts = noCounts();
  for (const entity of entities) addTo(counts, entity);
  return counts;
}
