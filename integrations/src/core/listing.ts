import type { Fault } from "./failure";
import type { CategoryId, Instant, ListingId, Sku, UnitId, Vnd } from "./values";

/** A picture as the channel refers to it after upload (an id, a URI or a URL of its own). */
export type MediaRef = string;

export interface AttributeValue {
  readonly id?: string;
  readonly text?: string;
  readonly unit?: string;
}

export interface DraftAttribute {
  readonly id: string;
  readonly values: readonly AttributeValue[];
}

export interface DraftUnit {
  readonly sku: Sku;
  readonly price: Vnd;
  readonly stock: number;
  /** One value per option name of the draft; empty for a product without variants. */
  readonly options: readonly string[];
  /** Its packed parcel, where that is not the listing's. Channels with one weight for all take the listing's, the heaviest. */
  readonly weightGrams?: number;
}

export interface DraftPaper {
  /** The channel's own number for this kind of paper. */
  readonly documentId: string;
  readonly url: string;
  readonly kind: "brand" | "category";
}

/** What we want one listing to be, in neutral words; an adapter turns it into the channel's payload. */
export interface ListingDraft {
  readonly title: string;
  /** Plain text or simple HTML (`p, ul, li, b`); adapters strip what a channel cannot show. */
  readonly description: string;
  readonly category: CategoryId;
  readonly brand?: { readonly id: string; readonly name: string };
  readonly attributes: readonly DraftAttribute[];
  readonly images: readonly MediaRef[];
  readonly optionNames: readonly string[];
  readonly units: readonly DraftUnit[];
  readonly weightGrams: number;
  readonly sizeCm?: { readonly length: number; readonly width: number; readonly height: number };
  readonly papers: readonly DraftPaper[];
  /** Carriers and warehouse as the shop has them; read once per shop by `ShopPort.facts`. */
  readonly carriers: readonly string[];
  readonly warehouse?: string;
}

/** `unknown` stands for a state the channel invents after this was written: shown, never guessed. */
export type ListingState = "draft" | "pending" | "live" | "hidden" | "rejected" | "banned" | "deleted" | "unknown";

export interface SeenUnit {
  readonly id: UnitId;
  readonly sku: string;
  readonly price?: Vnd;
  readonly stock?: number;
  /** What buyers choose it by, in the words that stand there, one for each option. Absent where the channel did not tell. */
  readonly options?: readonly string[];
}

/** What the channel shows, as it says itself. A field is absent when the channel did not tell it. */
export interface SeenListing {
  readonly id: ListingId;
  readonly state: ListingState;
  readonly channelState: string;
  readonly title: string;
  readonly description?: string;
  readonly category?: CategoryId;
  readonly images?: readonly MediaRef[];
  readonly units: readonly SeenUnit[];
  readonly url?: string;
  readonly changedAt?: Instant;
  /** Moderation's own words, when it refused, banned or demoted the listing, or refused an edit of what stays live. */
  readonly reasons: readonly string[];
  /** An edit waits for moderation: until it is decided, the fields above are those before it. */
  readonly editInReview?: true;
}

export interface CreateReceipt {
  /** Absent where nothing is known of it that could be read; then `ticket` is followed. */
  readonly listing?: ListingId;
  readonly ticket?: string;
  readonly state: ListingState;
  readonly units: readonly { readonly sku: Sku; readonly id: UnitId }[];
  /** It stands there without its sizes, which have a call of their own: the next update brings them. */
  readonly unfinished?: true;
  /** What the channel accepted only in part, in its words. */
  readonly warnings: readonly string[];
}

/** The exact payload a create or update would send, and every fault found without sending. */
export interface DryRun {
  readonly payload: unknown;
  readonly faults: readonly Fault[];
}
