import "server-only";
import type { UnitOption, UnitsAnswer } from "@contracts/checkout";
import { shopGet } from "@/platform/backend/client";
import { unitsSchema } from "@/platform/backend/wire/checkout";
import type { Draft } from "./domain/draft";

/** Provinces of today. @throws BackendError */
export async function readProvinces(): Promise<UnitOption[]> {
  return (await shopGet("/shop/units", unitsSchema)).units;
}

/**
 * Communes of a province; with `q` those of that name, today's or abolished.
 * @throws BackendError
 */
export async function readCommunes(provinceId: string, q?: string): Promise<UnitsAnswer> {
  return shopGet("/shop/units", unitsSchema, { parent: provinceId, q });
}

/**
 * Communes to pick from where the typed name did not settle it: those it may mean; all of the province where it means none, or one
 * of before that may have gone into any of them.
 * @throws BackendError
 */
export async function readChoices(draft: Draft): Promise<UnitsAnswer> {
  if (draft.province_id === "" || draft.commune_id !== "") return { units: [], unplaced: [] };
  const meant = draft.commune === "" ? null : await readCommunes(draft.province_id, draft.commune);
  if (meant && meant.units.length > 0 && meant.unplaced.length === 0) return meant;
  const { units } = await readCommunes(draft.province_id);
  return { units, unplaced: meant?.unplaced ?? [] };
}
