import type { MedusaContainer } from "@medusajs/framework/types";
import type { PlaceDetail, PlaceList, PlaceSummary, UnitRef } from "../../../contracts/catalogue";
import type { UnitRow } from "../../../modules/catalogue/store/units";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { today } from "../../../platform/calendar/clock";
import { pageOf } from "../../../platform/http/fields";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { countsOf } from "../catalogue/facet-values";
import { askCatalogue } from "../catalogue/search";
import { toSummary } from "../catalogue/to-summary";
import { fullName, readUnitRows } from "./unit-rows";

const MOST_UNITS = 20_000;

/** Provinces of today with products, the richest first. */
export async function readPlaces(container: MedusaContainer): Promise<PlaceList> {
  const [[counted], units] = await Promise.all([
    askCatalogue(container, [{ facets: [{ field: "province", limit: 100 }] }]),
    readUnitRows(container),
  ]);
  const places = countsOf(counted?.facets.province).flatMap(({ value, count }) => {
    const unit = units.byId.get(value);
    return unit ? [toPlace(unit, count)] : [];
  });
  return { places };
}

/**
 * The page of a unit of either scheme, with what became of it and what stands below it.
 * @returns null for an address no unit has
 * @throws ShopError 404 for a page after the last one
 */
export async function readPlace(
  container: MedusaContainer,
  slug: string,
  wish: { page: number; limit: number },
): Promise<PlaceDetail | null> {
  const units = await readUnitRows(container);
  const unit = units.bySlug.get(slug);
  if (!unit) return null;
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const filters = [{ units: [unit.id] }];
  const [[list, counted], [full]] = await Promise.all([
    askCatalogue<"card">(container, [
      {
        filters,
        order: { newest: "DESC", name: "ASC" },
        skip: (wish.page - 1) * wish.limit,
        take: wish.limit,
        fields: ["card"],
      },
      { filters, facets: [{ field: "units", limit: MOST_UNITS }] },
    ]),
    register.unitsByIds([unit.id]),
  ]);
  if (!list || !counted) throw new Error("The catalogue did not answer");
  const counts = new Map(countsOf(counted.facets.units).map(({ value, count }) => [value, count]));
  const parent = unit.parent_id === null ? undefined : units.byId.get(unit.parent_id);
  const provinceToday = unit.valid_to === null ? undefined : units.provinceToday(unit.id);
  const day = today();
  return {
    ...toPlace(unit, list.count),
    code: full?.code ?? "",
    parent: parent ? toRef(parent) : null,
    children: byName(units.childrenOf(unit.id)).flatMap((child) => {
      const count = counts.get(child.id);
      return count === undefined ? [] : [toPlace(child, count)];
    }),
    successors: byName(units.successorsOf(unit.id)).map(toRef),
    predecessors: byName(units.predecessorsOf(unit.id)).map(toRef),
    province_today: provinceToday ? toRef(provinceToday) : null,
    products: list.documents.map(({ card }) => toSummary(card, day)),
    page: pageOf(wish, list.count),
  };
}

function toPlace(unit: UnitRow, product_count: number): PlaceSummary {
  return { ...toRef(unit), level: unit.level, valid_to: unit.valid_to, product_count };
}

export function toRef(unit: UnitRow): UnitRef {
  return { id: unit.id, slug: unit.slug, name: fullName(unit) };
}

/** As in a Vietnamese dictionary. */
function byName(units: readonly UnitRow[]): UnitRow[] {
  return units
    .map((unit) => ({ unit, key: vietnameseSortKey(unit.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ unit }) => unit);
}
