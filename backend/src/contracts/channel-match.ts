import type { IsoInstant, Vnd } from "./common";

/**
 * `GET /officer/channels/matches?shop=`: products that may stand on a shop already, the longest waiting first. Nothing is
 * created until a person has looked.
 */
export type DeskMatches = { matches: DeskMatch[] };

export type DeskMatch = {
  id: string;
  shop_id: string;
  product_id: string;
  product_name: string | null;
  state: "waiting" | "adopted" | "created" | "dropped";
  asked_at: IsoInstant;
  candidates: {
    external_id: string;
    title: string;
    sku: string | null;
    price: Vnd | null;
    url: string | null;
    state: string;
    /** `same`: it is the product as far as names and numbers tell; a person confirms. */
    band: "same" | "person";
    /** Why, in plain words. */
    reasons: { message: string; message_en: string }[];
  }[];
};

/**
 * `POST /officer/channels/matches/{id}`: `{ kind: "adopt", external_id }` links the product to that listing, `{ kind: "create" }`
 * says that it is none of them, `{ kind: "drop" }` that the product shall not be listed there. 409 `answered_before`.
 */
export type MatchAnswered = { listing_id: string | null };
