import "server-only";
import type { UnitOption } from "@contracts/checkout";
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
export async function readCommunes(provinceId: string, q?: string): Promise<UnitOption[]> {
  return (await shopGet("/shop/units", unitsSchema, { parent: provinceId, q })).units;
}

/**
 * Communes to pick from where the typed name did not settle it: those it may mean, else all of the province.
 * @throws BackendError
 */
export async function readChoices(draft: Draft): Promise<UnitOption[]> {
  if (draft.province_id === "" || draft.commune_id !== "") return [];
  const meant = draft.commune === "" ? [] : await readCommunes(draft.province_id, draft.commune);
  return meant.length > 0 ? meant : readCommunes(draft.province_id);
}
