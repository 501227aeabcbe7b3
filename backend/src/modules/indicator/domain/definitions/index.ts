import type { IndicatorId, IndicatorSheet } from "../../../../contracts/indicators";
import type { Definition, Reading } from "../definition";
import { producerStock, productStock } from "./stock";
import { fiveStarDossiers, newProducts, reassessed } from "./targets-1-to-3";
import { modernRetail, onlineOnPostmart, onlineProducts } from "./targets-of-channels";
import { counters8d, coWorkingSpace, internationalForum } from "./targets-of-places";
import { moreWomenLed, skilledWorkers, smallEnterprises, womenLedProducers } from "./targets-of-producers";
import { chainPerUnit, newCooperativePerUnit, villageProductPerUnit } from "./targets-of-units";
import {
  enteredProducts,
  enteringProducers,
  recognisedProducers,
  recognisedProducts,
  revokedProducts,
} from "./year-results";

/** Every indicator, in the order in which it is shown. */
export const DEFINITIONS: readonly Definition[] = [
  productStock,
  producerStock,
  recognisedProducts,
  recognisedProducers,
  enteredProducts,
  enteringProducers,
  revokedProducts,
  newProducts,
  fiveStarDossiers,
  reassessed,
  newCooperativePerUnit,
  smallEnterprises,
  chainPerUnit,
  villageProductPerUnit,
  skilledWorkers,
  womenLedProducers,
  moreWomenLed,
  modernRetail,
  onlineProducts,
  onlineOnPostmart,
  counters8d,
  coWorkingSpace,
  internationalForum,
];

const BY_ID = new Map(DEFINITIONS.map((definition) => [definition.sheet.id, definition]));

export const INDICATOR_IDS: readonly IndicatorId[] = [...BY_ID.keys()];

export function definitionOf(id: IndicatorId): Definition {
  const definition = BY_ID.get(id);
  if (!definition) throw new Error(`There is no indicator ${id}`);
  return definition;
}

export function readingOf({ readings }: Definition, id: string | null): Reading | null {
  if (id === null) return readings[0];
  return readings.find(({ sheet }) => sheet.id === id) ?? null;
}

export function sheetOf({ sheet, readings }: Definition): IndicatorSheet {
  return { ...sheet, readings: readings.map((reading) => reading.sheet) };
}
