import type { Quantity } from "./quantity";

/** A certified product as far as it is known: what a listing is compared with. */
export interface KnownProduct {
  readonly id: string;
  readonly name: string;
  readonly producer?: string;
  readonly province?: string;
  readonly district?: string;
  readonly commune?: string;
  /** What one piece holds, where the register or the shop states it. */
  readonly content?: Pick<Quantity, "amount" | "unit">;
  readonly gtins?: readonly string[];
  readonly decisions?: readonly string[];
  /** Keys of listings that are ours (`listingKey`), and our SKUs by shop (`channel:shop:sku`). */
  readonly listings?: readonly string[];
  readonly shopSkus?: readonly string[];
  /** Shops of the producer (`channel:shop`): such a seller is as good as the producer's name. */
  readonly shops?: readonly string[];
}

/** What a page or a feed shows. */
export interface SeenOffer {
  readonly title: string;
  readonly seller?: string;
  readonly channel?: string;
  readonly shopId?: string;
  readonly listingKey?: string;
  readonly sku?: string;
  readonly gtin?: string;
  /** The page's text, in which a decision's number may stand. */
  readonly text?: string;
}

/** `person`: nobody is counted before somebody has looked. */
export type Band = "same" | "person" | "different";

export type Rule = "listing" | "shop_sku" | "gtin" | "decision" | "name";

export type ReasonCode =
  | "own_listing"
  | "own_sku"
  | "same_gtin"
  | "other_gtin"
  | "decision_named"
  | "name_complete"
  | "name_incomplete"
  | "name_other"
  | "producer_in_title"
  | "producer_is_seller"
  | "producer_missing"
  | "producer_unknown"
  | "other_producer"
  | "other_province"
  | "other_size"
  | "size_unclear"
  | "other_strength"
  | "strength_missing"
  | "sister_product"
  | "several_products"
  | "more_goods"
  | "unknown_words";

export interface Reason {
  readonly code: ReasonCode;
  /** The words or numbers it is about, as they stand in the title or the register. */
  readonly about?: string;
}

export interface Verdict {
  readonly band: Band;
  readonly rule: Rule;
  readonly reasons: readonly Reason[];
}
