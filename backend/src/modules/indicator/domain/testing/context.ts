import type { FactKind } from "../../../../contracts/indicator-facts";
import { FACT_CONTENT } from "../../facts/kinds";
import type { Context } from "../context";
import { holdsOn, type KnownFact } from "../fact-on-day";
import { type KnownProducer, type KnownRecognition, NOWHERE, type ProductOnDay } from "../known";
import { NOWHERE_SEEN } from "../presence-on-day";

type Said = { kind: FactKind; content: object; unit?: string; from?: string; id?: string };

/** A context with made-up products and facts, in which every unit lies in the province `all`. */
export function contextOf(
  day: string,
  {
    products = [],
    producers = [],
    facts = [],
  }: { products?: ProductOnDay[]; producers?: KnownProducer[]; facts?: Said[] },
): Context {
  const known = facts.map(
    ({ kind, content, unit = null, from = "2020-01-01", id = `${kind}-1` }): KnownFact => ({
      ...{ id, kind, content: FACT_CONTENT[kind].parse(content), unit_id: unit },
      ...{ valid_from: from, valid_to: null, known_from: 0, known_to: Number.POSITIVE_INFINITY },
    }),
  );
  const computed = new Map<string, unknown>();
  return {
    ...{ day, year: Number(day.slice(0, 4)), within: null, products, presence: NOWHERE_SEEN },
    producer: (id) => producers.find((producer) => producer.id === id) ?? null,
    productsOf: (id) => products.filter(({ product }) => product.producer_id === id),
    facts: <Kind extends FactKind>(kind: Kind) =>
      known.filter((fact) => fact.kind === kind && holdsOn(fact, day)) as KnownFact<Kind>[],
    units: { name: (id) => id, isIn: () => true, above: (id) => id, ofGeography: () => [] },
    once<Value>(name: string, compute: () => Value): Value {
      if (!computed.has(name)) computed.set(name, compute());
      return computed.get(name) as Value;
    },
  };
}

export function producer(
  id: string,
  legal_type: string | null = "household",
  district: string | null = null,
): KnownProducer {
  return { id, name: id, handle: id, legal_type, place: { ...NOWHERE, district } };
}

export const recognition = (change: Partial<KnownRecognition> = {}): KnownRecognition => ({
  ...{ stars: 3, kind: "new", year: 2023, group: null },
  decided: { first: "2023-06-30", last: "2023-06-30" },
  ...change,
});

/** A product in force, of a producer in a district. */
export function product(
  id: string,
  of: string | null,
  district: string | null,
  recognitions: readonly KnownRecognition[] = [recognition()],
): ProductOnDay {
  const known = { id, name: id, handle: id, producer_id: of, place: { ...NOWHERE, district }, group: null };
  return {
    product: { ...known, service: false, recognitions, revocations: [] },
    certificate: "in",
    stars: recognitions.at(-1)?.stars ?? null,
    year: recognitions.at(-1)?.year ?? null,
    assessed: recognitions.at(-1)?.group ?? null,
  };
}
