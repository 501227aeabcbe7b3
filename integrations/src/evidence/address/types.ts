/** What a pasted address means. Every answer is lawful and shown as it is; nothing is guessed. */
export type Address =
  | ListingAddress
  /** The channel's host and the form of a product page, but no id we can read. */
  | { readonly kind: "listing_without_id"; readonly channel: string; readonly url: string }
  | { readonly kind: "shop" | "category"; readonly channel: string; readonly url: string; readonly id: string }
  /** Says nothing before it is followed. `hint` is the address it carries in its query, which need not be true. */
  | { readonly kind: "short_link"; readonly channel: string; readonly url: string; readonly hint?: ListingAddress }
  | { readonly kind: "other_page"; readonly channel: string; readonly url: string }
  | { readonly kind: "unknown_host"; readonly host: string; readonly url: string }
  | { readonly kind: "not_an_address" };

/** One product page. Ids are text: many have 18–19 digits and do not fit a JavaScript number. */
export interface ListingAddress {
  readonly kind: "listing";
  readonly channel: string;
  /** Without tracking parameters. */
  readonly url: string;
  readonly itemId: string;
  readonly shopId?: string;
  /** The offer of one seller or one unit on the page (Tiki `spid`, Lazada SKU). */
  readonly sellerItemId?: string;
}

export interface AddressSettings {
  /** Hosts that stand for a channel: the sandboxes (`127.0.0.1:7001`), or a host a channel moved to. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** More forms of product paths by channel; the first group is the id. For channels whose form nobody wrote down yet. */
  readonly patterns?: Readonly<Record<string, readonly RegExp[]>>;
}
