import type { IsoInstant } from "./common";

/** `GET /officer/channels/places`: producers who ask for a place in a shared shop, the longest waiting first. */
export type DeskPlaces = {
  places: {
    id: string;
    shop_id: string;
    producer_id: string;
    producer_name: string | null;
    message: string;
    asked_at: IsoInstant;
  }[];
};

/**
 * `POST /officer/channels/places/{id}` `{ answer: "grant" }` or `{ answer: "refuse", reason }`. Granting writes the next version of the shop's
 * terms with this producer in it. 409 `answered_before`, `saved_meanwhile`, `shop_full`.
 */
export type PlaceSettled = { state: "granted" | "refused" };
