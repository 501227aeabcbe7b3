import type { CategoryNames } from "./channel-desk";
import type { Vnd } from "./common";

/** One fault found before sending, as a plain sentence, with the field it is about and where to mend it. */
export type ListingFault = {
  field: string;
  rule: string;
  /** `product`: texts and pictures. `offer`: price, stock, SKU. `mapping`: the group's category and attributes. `terms`: the shop's rules. */
  fix: "product" | "offer" | "mapping" | "terms" | "listing" | "shop";
  message: string;
  message_en: string;
};

/** One field: as it should be, as the marketplace shows it, and what syncing would do. */
export type ListingDifference = {
  field: "title" | "description" | "category" | "price" | "stock" | "images";
  ours: string | number;
  /** Null where nothing is there or the channel does not show it. */
  theirs: string | number | null;
  /** Which size, where the listing has several. */
  size?: string | undefined;
  /** Of a category. */
  names?: CategoryNames | undefined;
  outcome: "new" | "same" | "will_change" | "asks" | "kept" | "not_shown";
};

/**
 * `POST /officer/channels/listings/preview` `{ shop_id, product_id, settings? }`: the dry run. Nothing is sent. `settings` are
 * decided for this listing alone; what is absent follows the group's mapping and the shop's terms.
 */
export type ListingPreview = {
  /** Exactly what would be sent; null where category or weight is undecided. */
  payload: unknown;
  faults: ListingFault[];
  /** What goes otherwise than the product says and stops nothing, such as a channel that shows the first size alone. */
  warnings: ListingFault[];
  difference: ListingDifference[];
  /** What syncing would send, the most urgent first. */
  actions: ("stock" | "price" | "content")[];
  /** The listing the product has on this shop; null where it would be a new one. */
  listing_id: string | null;
  /** The product group to mend where `fix` is `mapping`: the one whose mapping holds, else the product's narrowest. */
  mapping_group: string | null;
};

/** One size of a listing that has several. */
export type ListedSize = { name: string; price: Vnd; stock: number };

/** What would become of one product on one shop. */
export type BulkOutcome =
  | "ready"
  /** It has a listing that is as wanted, or that syncing will change. */
  | "listed"
  | "will_change"
  | "faulty"
  | "not_on_sale"
  | "channel_failed"
  | "by_file"
  | "no_shop"
  | "no_channel";

/**
 * `POST /officer/channels/listings/preview/bulk` `{ shop_ids, product_ids?, group? }`: the dry run over a selection of at most
 * 2,000 pairs, with totals and the faults that stand most in the way first.
 */
export type BulkPreview = {
  totals: { pairs: number } & { [outcome in BulkOutcome]: number };
  faults: (ListingFault & { count: number })[];
  /** These stop nothing. */
  warnings: (ListingFault & { count: number })[];
  items: {
    shop_id: string;
    product_id: string;
    name: string | null;
    outcome: BulkOutcome;
    /** Of the first size, and pieces of all sizes together. */
    price: Vnd | null;
    stock: number | null;
    /** Every size, where the listing would have several. */
    sizes: ListedSize[];
    faults: ListingFault[];
  }[];
};

/**
 * `POST /officer/channels/listings/bulk` `{ shop_ids, product_ids?, group? }`: opens what is ready, at most 200 pairs at a time, and
 * says what became of the rest. Asking again opens nothing twice.
 */
export type BulkOpened = {
  totals: { pairs: number; opened: number; adopted: number; waits: number; left: number };
  items: {
    shop_id: string;
    product_id: string;
    outcome:
      | "opened"
      | "waits"
      | "listed_already"
      | "shop_paused"
      | Exclude<BulkOutcome, "ready" | "listed" | "will_change">;
    listing_id: string | null;
    match_id: string | null;
    faults: ListingFault[];
  }[];
};
