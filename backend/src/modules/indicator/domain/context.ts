import type { IsoDay } from "../../../contracts/common";
import type { FactKind } from "../../../contracts/indicator-facts";
import type { Geography } from "../../../contracts/indicators";
import type { KnownFact } from "./fact-on-day";
import type { KnownProducer, Place, ProductOnDay } from "./known";
import type { PresenceOnDay } from "./presence-on-day";

/** Administrative units as far as indicators need them. */
export type Units = {
  /** With its prefix: `Huyện Cao Lãnh`. */
  name(id: string): string | null;
  /** Whether a unit lies in another one, under the scheme of either. */
  isIn(unit: string, within: string): boolean;
  /** The unit of a geography that a unit lies in; null where it is wider or cannot be told. */
  above(id: string, geography: Geography): string | null;
  /** Every unit of a geography that lies in a unit, in the order of a Vietnamese dictionary. */
  ofGeography(geography: Geography, within: string): readonly string[];
};

/** Everything that was known at one instant of one day, limited to what lies in a unit. A definition reads nothing else. */
export type Context = {
  day: IsoDay;
  /** Assessment year of what happens in a year. */
  year: number;
  within: string | null;
  /** Every product in the unit, recognised or not. */
  products: readonly ProductOnDay[];
  producer(id: string): KnownProducer | null;
  /** Every product of a producer, wherever it lies. */
  productsOf(producer: string): readonly ProductOnDay[];
  /** Facts of a kind that hold on the day, wherever they lie. */
  facts<Kind extends FactKind>(kind: Kind): readonly KnownFact<Kind>[];
  presence: PresenceOnDay;
  units: Units;
  /** Computes something once for all definitions that ask for it. */
  once<Value>(name: string, compute: () => Value): Value;
};

export function unitOf(place: Place, geography: Geography): string | null {
  if (geography === "districts_2023") return place.district;
  return geography === "communes" ? place.commune : place.province;
}

/** True for everything where numbers are not limited, and for what lies in the unit. */
export function inScope(context: Context, unit: string | null): boolean {
  if (context.within === null) return true;
  return unit !== null && context.units.isIn(unit, context.within);
}
