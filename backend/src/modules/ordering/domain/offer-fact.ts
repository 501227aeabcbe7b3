import type { IsoDay, Vnd } from "../../../contracts/common";

/** What is known of a variant at the moment it is priced. */
export type OfferFact = {
  variant_id: string;
  product_id: string;
  sku: string | null;
  product: { handle: string; name: string; drawing: string };
  producer: {
    id: string;
    handle: string;
    name: string;
    province_id: string | null;
  } | null;
  /** The last of the producer's days off while nothing of theirs is offered, else null. */
  closed_until: IsoDay | null;
  unit_label: string | null;
  /** Gross price; null where the product is shown but not sold. */
  price: Vnd | null;
  /** Stock that one sold piece takes, item by item (several for a basket). */
  stock: StockNeed[];
  sample: boolean;
};

export type StockNeed = {
  inventory_item_id: string;
  location_id: string;
  required: number;
  free: number;
};
