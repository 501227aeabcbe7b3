import type { IsoDay } from "../../../contracts/common";
import type { Context } from "./context";
import { type Entity, producerEntity, productEntity, type Side } from "./entity";
import type { KnownProduct, KnownRecognition, ProductOnDay } from "./known";

export type Certainty = "yes" | "maybe" | "no";

const LAST_ROUND_ENDS = "-03-30";

/** Whether a recognition of an assessment year had been decided by a day. A decision of its first weeks may be of the year before. */
export function assessedIn({ year, decided }: KnownRecognition, wanted: number, day: IsoDay): Certainty {
  if (decided.first !== null && decided.first > day) return "no";
  const surelyDecided = decided.last !== null && decided.last <= day;
  if (year !== null) {
    if (year !== wanted) return "no";
    return surelyDecided ? "yes" : "maybe";
  }
  const earliest = decided.first === null ? null : roundOf(decided.first);
  const latest = Number((decided.last ?? day).slice(0, 4));
  return (earliest === null || earliest <= wanted) && wanted <= latest ? "maybe" : "no";
}

/** The earliest round a decision of this day can belong to. */
function roundOf(day: IsoDay): number {
  const year = Number(day.slice(0, 4));
  return day.slice(4) <= LAST_ROUND_ENDS ? year - 1 : year;
}

/** The assessment year of a decision: as stated, else the year of a day after the last round of the year before. */
export function assessmentYear(stated: number | null, decidedOn: IsoDay | null): number | null {
  if (stated !== null) return stated;
  if (decidedOn === null || decidedOn.slice(4) <= LAST_ROUND_ENDS) return null;
  return Number(decidedOn.slice(0, 4));
}

/** A product is new with its first recognition ever, whatever certificate it holds later. */
export function isFirst(product: KnownProduct, recognition: KnownRecognition): boolean {
  return recognition.kind === "new" && product.recognitions[0] === recognition;
}

/** A recognition of the year that makes a product count. */
export type Assessed = { of: ProductOnDay; certainty: Exclude<Certainty, "no">; recognitions: KnownRecognition[] };

type Wanted = (product: KnownProduct, recognition: KnownRecognition) => boolean;

/** Products with a recognition of the context's assessment year, decided by its day. */
export function assessedProducts(context: Context, wanted: Wanted = () => true): Assessed[] {
  const all: Assessed[] = [];
  for (const of of context.products) {
    const one = assessedProduct(of, context, wanted);
    if (one !== null) all.push(one);
  }
  return all;
}

/** The recognitions that surely count, or where there are none, those that may. */
function assessedProduct(of: ProductOnDay, { year, day }: Context, wanted: Wanted): Assessed | null {
  let recognitions: KnownRecognition[] = [];
  let certainty: Certainty = "no";
  for (const recognition of of.product.recognitions) {
    const one = assessedIn(recognition, year, day);
    if (one === "no" || (certainty === "yes" && one === "maybe") || !wanted(of.product, recognition)) continue;
    if (one !== certainty) recognitions = [];
    recognitions.push(recognition);
    certainty = one;
  }
  return certainty === "no" ? null : { of, certainty, recognitions };
}

export function assessedEntity({ of, certainty, recognitions }: Assessed): Entity {
  const last = recognitions.at(-1);
  return productEntity(of, certainty === "yes" ? "numerator" : "unknown_numerator", {
    stars: last ? [last.stars] : [],
    years: recognitions.flatMap(({ year }) => year ?? []),
    kinds: recognitions.map(({ kind }) => kind),
    assessed: recognitions.flatMap(({ group }) => group ?? []),
  });
}

/** Distinct producers of entities that are products: sure where one of their products is. */
export function producersOf(products: readonly Entity[]): Entity[] {
  const byProducer = new Map<string, Entity[]>();
  const nameless: Entity[] = [];
  for (const entity of products) {
    const { producer } = entity.about;
    const others = producer === null ? nameless : byProducer.get(producer);
    if (others) others.push(entity);
    else if (producer !== null) byProducer.set(producer, [entity]);
  }
  const named = [...byProducer].map(([id, entities]) => producerBehind(id, entities));
  return [...named, ...nameless.map((entity): Entity => ({ ...entity, side: "unknown_numerator" }))];
}

/** A producer with those of its products that make it count. */
function producerBehind(id: string, entities: readonly Entity[]): Entity {
  const sure = entities.filter(isSure);
  const counting = (sure.length > 0 ? sure : entities).map(({ about }) => about);
  const products = counting.flatMap(({ products: of }) => of);
  return {
    ...producerEntity(id, products, sure.length > 0 ? "numerator" : "unknown_numerator"),
    about: {
      products,
      producer: id,
      stars: counting.flatMap(({ stars }) => stars ?? []),
      kinds: counting.flatMap(({ kinds }) => kinds ?? []),
      assessed: counting.flatMap(({ assessed }) => assessed ?? []),
    },
  };
}

/** What became of each producer of entities that are products, without the products. */
export function outcomes(products: readonly Entity[]): Map<string, Side> {
  const found = new Map<string, Side>();
  for (const entity of products) {
    const { producer } = entity.about;
    if (producer !== null && found.get(producer) !== "numerator")
      found.set(producer, isSure(entity) ? "numerator" : "unknown_numerator");
  }
  return found;
}

function isSure({ side }: Entity): boolean {
  return side === "numerator";
}

/** Whether a producer's first recognition ever is of the year, decided by the day. */
export function isNewProducer(context: Context, producer: string): Certainty {
  const all = context.productsOf(producer).flatMap(({ product }) => product.recognitions);
  const known = all.filter(({ decided }) => decided.first === null || decided.first <= context.day);
  if (known.some((recognition) => isSurelyEarlier(recognition, context.year))) return "no";
  const certainties = known.map((recognition) => assessedIn(recognition, context.year, context.day));
  const maybeEarlier = known.some(
    ({ year, decided }) => year === null && (decided.first === null || roundOf(decided.first) < context.year),
  );
  if (certainties.includes("yes") && !maybeEarlier) return "yes";
  return certainties.some((certainty) => certainty !== "no") ? "maybe" : "no";
}

/** A round is decided in its own year or in the first weeks of the next: a decision's day bounds its year from above. */
function isSurelyEarlier({ year, decided }: KnownRecognition, wanted: number): boolean {
  const latest = year ?? (decided.last === null ? null : Number(decided.last.slice(0, 4)));
  return latest !== null && latest < wanted;
}
