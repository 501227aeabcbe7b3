import "server-only";
import type { PlaceDetail, PlaceList } from "@contracts/catalogue";
import { cache } from "react";
import { shopGet } from "@/platform/backend/client";
import { placeDetailSchema, placeListSchema } from "@/platform/backend/wire/shop";

const PAGE_SIZE = 24;

/** @throws BackendError */
export async function loadPlaces(): Promise<PlaceList> {
  return shopGet("/shop/places", placeListSchema);
}

/**
 * A unit of the old or of today's scheme with one page of its products; an unknown one ends in the "not found" page.
 * @throws BackendError
 */
export const loadPlace = cache(
  (slug: string, page: number): Promise<PlaceDetail> =>
    shopGet(`/shop/places/${encodeURIComponent(slug)}`, placeDetailSchema, { page, limit: PAGE_SIZE }),
);
