import type { Brand, Category, CategoryRules } from "./catalogue";
import type { ChannelWords, Failure, Fault } from "./failure";
import type { Known } from "./limits";
import type { CreateReceipt, DryRun, ListingDraft, MediaRef, SeenListing } from "./listing";
import type { ChannelEvent, ChannelOrder, OrderCursor, OrderPage } from "./orders";
import type { CategoryId, Instant, ListingId, MarketplaceId, OrderId, ShopId, Sku, UnitId, Vnd } from "./values";

/** Whose account, and until when the caller still wants the answer. */
export interface Call {
  readonly shop: ShopId;
  readonly signal?: AbortSignal;
}

/** Tokens of one shop. `extra` holds what a channel needs beside them (TikTok's shop cipher). */
export interface Tokens {
  readonly access: string;
  readonly accessExpiresAt: Instant;
  readonly refresh?: string;
  readonly refreshExpiresAt?: Instant;
  readonly extra?: Readonly<Record<string, string>>;
}

export interface Connection {
  readonly shop: ShopId;
  readonly shopName?: string;
  readonly tokens: Tokens;
}

/** Linking a seller's account. Channels without OAuth take keys the seller copies from the seller centre. */
export interface AccountPort {
  readonly way: "oauth" | "keys";
  /** Where to send the seller. Only for `oauth`. */
  authorizeUrl?(request: { readonly redirectUri: string; readonly state: string }): string;
  /** Everything the channel sent back to the redirect address, or the keys the seller typed. */
  connect(answer: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<readonly Connection[]>;
}

export interface ShopFacts {
  readonly name: string;
  readonly active: boolean;
  readonly carriers: readonly { readonly id: string; readonly name: string }[];
  readonly warehouses: readonly { readonly id: string; readonly name: string }[];
  /** What keeps this shop from listing at all, in the channel's words. */
  readonly obstacles: readonly string[];
}

export interface ShopPort {
  facts(call: Call): Promise<ShopFacts>;
}

export interface CategoryPort {
  /** The whole tree; cached by the caller for a day at most. */
  tree(call: Call): Promise<readonly Category[]>;
  rules(category: CategoryId, call: Call): Promise<CategoryRules>;
  brands(category: CategoryId, query: string, call: Call): Promise<readonly Brand[]>;
  suggest?(title: string, call: Call): Promise<readonly CategoryId[]>;
}

export interface ImageFile {
  readonly name: string;
  readonly type: "image/jpeg" | "image/png";
  readonly bytes: Uint8Array;
}

export interface MediaPort {
  upload(image: ImageFile, call: Call): Promise<MediaRef>;
}

export type ItemOutcome<K> =
  | { readonly item: K; readonly ok: true }
  | { readonly item: K; readonly ok: false; readonly failure: Failure; readonly channel: ChannelWords };

/** `options`: what the things to buy in one listing are called there. */
export type EditableField = "title" | "description" | "images" | "attributes" | "category" | "options";

export interface ListingPort {
  /** Pure: the exact payload and every fault, before anything is sent. What is `known` of the channel sharpens it. */
  dryRun(draft: ListingDraft, known?: Known): DryRun;
  create(draft: ListingDraft, call: Call): Promise<CreateReceipt>;
  /** What `update` can change; the rest stays as it was created. */
  readonly editable: readonly EditableField[];
  /** One listing may hold several things to buy, such as sizes: how many at most, told apart by how many options. */
  readonly variants?: { readonly units: number; readonly options: number };
  /** What cannot be changed while moderation has not decided on a new listing. */
  readonly lockedInReview?: readonly ("content" | "price" | "stock")[];
  /** A refused create stays refused: it is corrected by creating anew, not by an update. */
  readonly refusalIsFinal?: true;
  /**
   * Replaces the editable fields; never price or stock. A ticket comes where the edit is reviewed as a request. Units of the
   * draft that the listing lacks are added where the channel documents how; what is there and not in the draft stays.
   */
  update(seen: SeenListing, draft: ListingDraft, call: Call): Promise<{ readonly ticket?: string }>;
  /**
   * Throws `gone` when the channel no longer knows it. The answer may carry another id than asked for: where a
   * create is first a request, the listing gets its final number when it is approved.
   * @param skus ours that belong to it, for channels that keep each size as a product of its own
   */
  read(id: ListingId, call: Call, skus?: readonly Sku[]): Promise<SeenListing>;
  /** Several in one call, where the channel answers so. Those it no longer knows are missing from the answer. */
  readonly readMany?: {
    readonly max: number;
    read(ids: readonly ListingId[], call: Call): Promise<ReadonlyMap<ListingId, SeenListing>>;
  };
  /** Every listing of the shop changed at or after `since`, hidden and refused ones too. */
  list(query: { readonly since?: Instant }, call: Call): AsyncIterable<readonly SeenListing[]>;
  /** The way out of an unknown outcome: all listings carrying our SKU, deleted ones left out. */
  findBySku(
    sku: Sku,
    call: Call,
    /** `since`: what is looked for may have come about then. `within`: an answer so many milliseconds old will do. */
    hint?: { readonly since?: Instant; readonly within?: number },
  ): Promise<readonly SeenListing[]>;
  delist?(seen: SeenListing, call: Call): Promise<void>;
  relist?(seen: SeenListing, call: Call): Promise<void>;
  remove?(seen: SeenListing, call: Call): Promise<void>;
  /** The channel's own check of a draft, without creating anything. */
  check?(draft: ListingDraft, call: Call): Promise<readonly Fault[]>;
  /** For channels that answer a create with a ticket. */
  follow?(ticket: string, call: Call): Promise<CreateReceipt & { readonly reasons: readonly string[] }>;
}

export interface UnitRef {
  readonly listing: ListingId;
  readonly unit: UnitId;
  readonly sku: Sku;
}

export interface StockLevel extends UnitRef {
  readonly stock: number;
}

export interface UnitPrice extends UnitRef {
  readonly price: Vnd;
}

/** Absolute values only, so that sending one twice changes nothing. One outcome per item, in the same order. */
export interface StockPort {
  readonly maxBatch: number;
  push(items: readonly StockLevel[], call: Call): Promise<readonly ItemOutcome<StockLevel>[]>;
}

export interface PricePort {
  readonly maxBatch: number;
  push(items: readonly UnitPrice[], call: Call): Promise<readonly ItemOutcome<UnitPrice>[]>;
}

export interface OrderPort {
  /** Oldest change first; no gaps, repeats allowed. */
  changedSince(cursor: OrderCursor, call: Call): AsyncIterable<OrderPage>;
  read(id: OrderId, call: Call): Promise<ChannelOrder>;
}

export interface IncomingWebhook {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Uint8Array;
}

export interface WebhookPort {
  /** What the channel wants to hear: status and body, within so many milliseconds. */
  readonly answer: { readonly status: number; readonly body: string; readonly withinMs: number };
  /** Checks the signature over the raw bytes; a wrong one throws `bug/configuration` and nothing is parsed. */
  receive(hook: IncomingWebhook): readonly ChannelEvent[];
  /** Where the channel lets the application choose the address itself. */
  subscribe?(address: string, call: Call): Promise<void>;
  /** Messages the channel could not deliver and kept. Confirm after they are stored, or they come again. */
  lost?(signal?: AbortSignal): Promise<{ readonly events: readonly ChannelEvent[]; confirm(): Promise<void> }>;
}

/** A queue the channel keeps and we pull from, instead of webhooks. */
export interface EventPort {
  /** Makes the queue and subscribes the shop; returns the queue's code. */
  open(name: string, call: Call): Promise<string>;
  pull(
    queue: string,
    acknowledge: string | null,
    call: Call,
  ): Promise<{ readonly events: readonly ChannelEvent[]; readonly acknowledge: string | null }>;
}

/** What one adapter offers. A port that is absent is something the channel cannot do. */
export interface Ports {
  readonly account?: AccountPort;
  readonly shop?: ShopPort;
  readonly categories?: CategoryPort;
  readonly media?: MediaPort;
  readonly listings?: ListingPort;
  readonly stock?: StockPort;
  readonly prices?: PricePort;
  readonly orders?: OrderPort;
  readonly webhooks?: WebhookPort;
  readonly events?: EventPort;
}

/** What a public address of the channel means. */
export type RecognisedUrl =
  | { readonly kind: "product"; readonly itemId?: string; readonly shopId?: string; readonly sellerItemId?: string }
  | { readonly kind: "category" | "shop"; readonly id: string }
  | { readonly kind: "short_link" }
  | { readonly kind: "not_a_listing" };

export interface AdapterInfo {
  readonly id: MarketplaceId;
  /** Reads a public address without fetching it. */
  recogniseUrl(url: string): RecognisedUrl;
  /** Handed over as a file by a person, because the channel has no public API. */
  readonly fileExchange: boolean;
  /** False where an address alone does not tell the channel: every shop has a host of its own. */
  readonly urlClaims?: false;
}
