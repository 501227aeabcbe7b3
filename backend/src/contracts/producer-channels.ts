import type {
  DeskChannels,
  DeskShop,
  DeskSide,
  ListingAction,
  ListingDoubt,
  ListingDrift,
  ShopPaused,
} from "./channel-desk";
import type { ExchangeLeftOut, ExchangeView } from "./channel-exchange";
import type { BulkOpened, ListedSize, ListingFault } from "./channel-preview";
import type { IsoInstant, Page, Vnd } from "./common";

/** One sentence about a marketplace, with where it was read. */
export type SourcedSentence = { vi: string; en: string; source: string };

/** What is known of selling on a marketplace. What no source says is said to be unknown, never filled in. */
export type ChannelGuide = {
  asks: SourcedSentence[];
  /** Null where no dependable source for its fees was found. */
  costs: SourcedSentence | null;
  /** How long its review takes. `hours` null: it publishes no such time. */
  review: { hours: number | null } & SourcedSentence;
  /** How somebody without a shop gets one. */
  first_shop: SourcedSentence;
  seller_page: string | null;
};

/** A shop of the province or a co-operative. `open`: takes this producer's goods; `closed`: its terms name others. */
export type SharedShop = {
  id: string;
  channel: string;
  name: string | null;
  state: "open" | "closed";
  pause: ShopPaused | null;
  /** The producer's latest request for a place; null where it never asked. */
  request: PlaceRequest | null;
};

/**
 * `POST /producer/channels/shared/{id}/requests` `{ message }` → `PlaceAsked`. 409 `has_place`, `waits_already`. An officer who answers for
 * everybody grants it or refuses it with a reason (`channel-place.ts`); either is told in a notice.
 */
export type PlaceRequest = {
  state: "waiting" | "granted" | "refused";
  asked_at: IsoInstant;
  decided_at: IsoInstant | null;
  reason: string | null;
};
export type PlaceAsked = { request: PlaceRequest };

/** `GET /producer/channels`: every channel, what it can do and asks, the producer's own shops and those it may share. */
export type OwnChannels = {
  channels: (DeskChannels["channels"][number] & { guide: ChannelGuide | null })[];
  shops: DeskShop[];
  shared: SharedShop[];
};

/**
 * `POST /producer/channels/connections` `{ channel, redirect_uri }` → `ConnectionStarted`; `connections/finish` `{ state, answer }`
 * → `OwnShops`; `shops` `{ channel, name }` registers a shop served by files. Keys copied from a seller centre are the officers' work.
 * 409 `shop_of_another` where the shop is another producer's.
 */
export type OwnShops = { shops: DeskShop[] };

/** `GET /producer/channels/shops/{id}/exchange`: as officers read it, with what a file made now would leave out and why. */
export type OwnExchange = ExchangeView & { left_out: ExchangeLeftOut[] };

/**
 * How a listing stands, in one word. `sending`: on its way; `reviewing`: the marketplace examines it; `updating`: shown, and a
 * change is on its way; `question`: edited there, the producer chooses; `refused`: something has to be mended; `stuck`: tried too
 * often; `reconnect`: the permission ended; `retrying`: heals by itself.
 */
export type Standing =
  | "sending"
  | "reviewing"
  | "live"
  | "updating"
  | "question"
  | "refused"
  | "hidden"
  | "stuck"
  | "reconnect"
  | "retrying"
  | "closed";

/** Ours, 0 to 100, made of facts of the product. Never a marketplace's own score. */
export type ListingScore = {
  points: number;
  parts: { part: ScorePart; points: number; most: number }[];
  /** The part that brings the most points if mended; null at 100. */
  next: ScorePart | null;
};
export type ScorePart =
  | "offer"
  | "pictures"
  | "story"
  | "contents"
  | "label"
  | "certificate"
  | "codes"
  | "name"
  | "usage";

export type OwnListing = {
  id: string;
  product: { id: string; name: string };
  shop: {
    id: string;
    channel: string;
    channel_name: string;
    name: string | null;
    shared: boolean;
    /** While it is paused, changes wait; what still leaves says `ShopPaused`. */
    pause: ShopPaused | null;
  };
  standing: Standing;
  /** Since when it stands so, as far as is known. */
  since: IsoInstant | null;
  /** When the marketplace was last seen. */
  seen_at: IsoInstant | null;
  /** How long a review takes there; only while it is under review. */
  review: ChannelGuide["review"] | null;
  /** Of the first size, and pieces of all sizes together. */
  price: Vnd;
  stock: number;
  /** Every size, the first one first, where the listing has several. */
  sizes: ListedSize[];
  /** Its public page, where the marketplace tells one. */
  url: string | null;
  failure: { message: string; message_en: string; channel_message: string | null } | null;
  actions: ListingAction[];
  score: ListingScore | null;
};

/** `GET /producer/listings?q=&shop=&standing=&page=&limit=`, the ones that need somebody first. */
export type OwnListings = {
  listings: OwnListing[];
  /** How many stand how, whatever is asked for. */
  counts: { standing: Standing; count: number }[];
  page: Page;
};

/** `GET /producer/listings/{id}`: wanted and seen side by side, and what happened, the latest first. */
export type OwnListingHistory = {
  listing: OwnListing;
  wanted: DeskSide;
  sent: DeskSide;
  seen: DeskSide;
  drift: ListingDrift[];
  /** Fields whose question was answered once for all. `POST /producer/listings/{id}/choices` `{ field: "ask" }` takes that back. */
  choices: { field: string; side: "ours" | "theirs" }[];
  /** A producer answers as an officer does (`POST /producer/listings/{id}/doubt` → `Retried`). */
  doubt: ListingDoubt | null;
  faults: ListingFault[];
  events: { at: IsoInstant; by: "system" | "you" | "officer"; message: string; message_en: string }[];
};

/** `POST /producer/listings/preview` `{ shop_ids, product_ids }`: the dry run, answered as the officers' (`BulkPreview`). */
export type OwnSelection = { shop_ids: string[]; product_ids: string[] };

/**
 * `POST /producer/listings/sends` `{ pairs: { shop_id, product_id }[] }` → 202: what the dry run found ready is accepted at once and
 * worked on by itself. Sending again opens nothing twice.
 */
export type SendAccepted = { send_id: string };

/** `GET /producer/listings/sends/{id}`: how far a send is. */
export type OwnSend = {
  total: number;
  /** Not tried yet. */
  untried: number;
  /** May be in the shop already: a person looks. */
  matches: number;
  /** What was opened, or had been before. */
  listings: OwnListing[];
  /** What was not, and why. */
  left: {
    shop_id: string;
    product_id: string;
    name: string;
    channel_name: string;
    outcome: Exclude<BulkOpened["items"][number]["outcome"], "opened" | "waits" | "listed_already">;
    faults: ListingFault[];
  }[];
};

/**
 * `GET /producer/listings/problems`: what stands in the way, one group for each thing to mend, the widest first. One mending clears
 * all listings of its group, but for a `question`, which is answered for each listing. `POST /producer/listings/problems/retry` `{ key }` → `Retried` tries them all again.
 */
export type ListingProblem = {
  key: string;
  kind: "question" | "fault" | "refused" | "reconnect" | "stuck" | "retrying" | "ours";
  channel: string;
  channel_name: string;
  field: string | null;
  fix: ListingFault["fix"];
  message: string;
  message_en: string;
  /** What the marketplace itself said. */
  channel_message: string | null;
  listings: { id: string; product_id: string; product_name: string }[];
};
export type ListingProblems = { problems: ListingProblem[]; matches: number };
export type Retried = { retried: number };

/**
 * `POST /producer/listings/{id}/act` `{ act }` → `Retried`: one listing, at once. 409 `not_done` with the reason.
 * `POST /producer/listings/bulk` `{ listing_ids, act }` → 202: accepted whole or not at all, and worked on by itself.
 */
export type BulkAct = "hide" | "show" | "remove" | "replay";
export type BulkAccepted = { act_id: string };

/** `GET /producer/listings/bulk/{id}`: how far it is, with listings or with prices. */
export type BulkProgress = {
  act: BulkAct | "offers";
  /** It takes back what was done before. */
  takes_back: boolean;
  total: number;
  /** What becomes of them is not known yet. */
  untried: number;
  done: number;
  /** Taken back before their turn came. */
  stopped: number;
  listings: OwnListing[];
  changes: OfferChange[];
  left: { id: string; name: string; message: string; message_en: string }[];
  /** It can be taken back now, whatever of it is done. */
  undo: boolean;
};

/**
 * `GET /producer/listings/undo`: what was done with many at once and can be taken back for a day, the latest first. `POST
 * /producer/listings/undo/{id}` → 202 `BulkAccepted`: the act that takes it back; asking again names the same. 409 `too_late`.
 */
export type Undoable = {
  id: string;
  kind: "hide" | "show" | "offers";
  count: number;
  acted_at: IsoInstant;
  until: IsoInstant;
};
export type Undoables = { acts: Undoable[] };

/** `POST /producer/listings/offers/preview` `{ product_ids, price?, stock? }`: what the change would be; nothing is written. */
export type OfferRule = {
  price?: { percent: number } | { set: Vnd };
  stock?: { set: number } | { add: number };
};
export type OfferChange = {
  product_id: string;
  /** Which size of the product; a product that is sold in one size has size 1 only. */
  size: number;
  name: string;
  before: { price: Vnd; stock: number };
  after: { price: Vnd; stock: number };
  unit_label: string | null;
};
export type OfferPlan = {
  changes: OfferChange[];
  left: { product_id: string; size: number; name: string; message: string; message_en: string }[];
};
/**
 * `POST /producer/listings/offers` `{ changes: { product_id, size?, price, stock, seen_price, seen_stock }[] }` → 202 `BulkAccepted`: made one
 * by one, only where price and stock still stand as shown.
 */
