import type { IsoDay, IsoInstant, Page } from "./common";

/** What a channel can do: read off the adapter's own ports, so that no button exists for what it cannot. */
export type ChannelAbility =
  | "connect"
  | "categories"
  | "categorySuggestions"
  | "media"
  | "create"
  | "update"
  | "variants"
  | "readBack"
  | "price"
  | "stock"
  | "delist"
  | "relist"
  | "remove"
  | "orders"
  | "webhooks"
  | "eventQueue"
  | "fileExchange"
  | "urlClaims";

/** `GET /officer/channels`: every channel there is or was, with what it can do here today. */
export type DeskChannels = {
  channels: {
    /** As people know it; several may share one adapter. */
    code: string;
    name: string;
    /** The `channel` of shops and connections. */
    adapter: string;
    state: "open" | "closed" | "renamed" | "unknown";
    since: IsoDay | null;
    note: string | null;
    note_en: string | null;
    succeeded_by: string | null;
    /** This installation has the application's keys for it. */
    configured: boolean;
    /** A simulation on this machine: the only place samples are sent to. */
    simulated: boolean;
    /** How a shop is connected; null where there is nothing to connect. */
    connect_by: "oauth" | "keys" | "register" | null;
    abilities: { [ability in ChannelAbility]: boolean };
  }[];
};

export type ShopWarning = "none" | "30_days" | "7_days" | "1_day" | "ended";
/** One end a shop's connection runs towards. `access` is renewed by itself; the others need the seller. */
export type ShopDeadline = {
  what: "access" | "refresh" | "authorisation";
  at: IsoInstant;
  days_left: number;
  warning: ShopWarning;
};

/**
 * A shop that is paused: since when, by whom and why. Meanwhile only stock that falls and star wording out of force leave; nothing new is
 * taken (409 `shop_paused`), and orders go on being read. `POST /officer/channels/shops/{id}/pause` `{ reason }` and `/resume` `{}` →
 * `ShopRegistered`; producers the same under `/producer/channels/shops/{id}`, but they end their own pauses only.
 */
export type ShopPaused = { since: IsoInstant; by: "officer" | "producer"; reason: string };
/** `GET /officer/channels/shops/{id}/pauses`: every turn, the latest first. */
export type ShopPauses = {
  pauses: { act: "paused" | "resumed"; at: IsoInstant; by: "officer" | "producer"; reason: string | null }[];
};

/** `GET /officer/channels/shops`: seller accounts on marketplaces. `reconnect`: the permission ended, its listings wait. */
export type DeskShop = {
  id: string;
  channel: string;
  external_id: string;
  name: string | null;
  /** Null for a shop that several producers share. */
  producer_id: string | null;
  /** `file`: the channel has no API; people hand files over. */
  way: "api" | "file";
  state: "connected" | "reconnect";
  pause: ShopPaused | null;
  /** Null where there are no tokens. */
  access_expires_at: IsoInstant | null;
  refresh_expires_at: IsoInstant | null;
  connected_at: IsoInstant | null;
  /** When the shop's own listings were last read through for matching. */
  surveyed_at: IsoInstant | null;
  /** The nearest end, and all of them. */
  warning: ShopWarning;
  deadlines: ShopDeadline[];
  /** How its listings stand; `dead`: tried too often; `matches`: wait for a person; `last_seen_at`: last read back. */
  listings: {
    new: number;
    in_step: number;
    behind: number;
    asking: number;
    refused: number;
    closed: number;
    dead: number;
    matches: number;
    last_seen_at: IsoInstant | null;
  };
};
export type DeskShops = { shops: DeskShop[] };
/** What `GET /officer/channels/shops` answers: also the names of producers who have shops of their own. */
export type DeskShopList = DeskShops & { owners: { id: string; name: string }[] };

/** `POST /officer/channels/shops` `{ channel, external_id, name, producer_id? }`: a shop that needs no permission, such as one served by files. */
export type ShopRegistered = { shop: DeskShop };

/**
 * `POST /officer/channels/connections` `{ channel, redirect_uri, producer_id? }`: where to send the seller; `connections/finish`
 * `{ state, answer }` takes what came back, `connections/keys` `{ channel, producer_id?, keys }` the keys a seller copied. Both
 * answer `DeskShops`.
 */
export type ConnectionStarted = { authorize_url: string };

/** A value as we want, sent or saw it, with its version and the instant it dates from. */
export type DeskSide = { version: number; at: IsoInstant | null; value: unknown };

/**
 * What an officer can do with a listing now; what the channel cannot is not among it. `POST
 * /officer/channels/listings/{id}/visibility` `{ to: "hidden" | "shown" | "removed" }` for `hide`, `show` and `remove`; `replay`
 * and `choose` as their routes say.
 */
export type ListingAction = "replay" | "choose" | "hide" | "show" | "remove";

/**
 * A listing was sent, its answer got lost or it is not shown, and an hour of looking found nothing: a person is asked to look in the
 * seller centre, and nothing is sent again before the answer. Null while nobody is asked.
 * `POST /officer/channels/listings/{id}/doubt` `{ kind: "absent", since }` or `{ kind: "there", since, listing }` with its number or
 * address there → `ListingOpened`; producers: `POST /producer/listings/{id}/doubt` → `Retried`. `since` is the one below, so that an answer about
 * an earlier create counts for nothing. 409 `doubt_over`, `linked_already`; 400 with the field `listing`.
 */
export type ListingDoubt = {
  since: IsoInstant;
  /** What the marketplace called it when it took it; null where it said nothing. */
  accepted_as: string | null;
  /** Our own number, by which a person finds it in the seller centre. */
  sku: string;
};

/** What categories that are told by their numbers are called there, with those above them; null where that is not known now. */
export type CategoryNames = { ours: string | null; theirs: string | null };

/** One field that says something else there. `size`: which, where the listing has several; the answer holds for all of them. */
export type ListingDrift = {
  field: string;
  ours: string | number;
  theirs: string | number;
  size?: string | undefined;
  /** Of a category; absent in lists. */
  names?: CategoryNames | undefined;
};

/**
 * `GET /officer/channels/listings?shop=&state=&dead=1&ids=&page=&limit=`: the latest first; `state` and `ids` may name several,
 * comma separated.
 */
export type DeskListing = {
  id: string;
  shop_id: string;
  product_id: string;
  external_id: string | null;
  state: "new" | "in_step" | "behind" | "asking" | "refused" | "closed";
  wanted: DeskSide;
  sent: DeskSide;
  seen: DeskSide;
  /** Fields edited on the marketplace that wait for an answer. */
  drift: ListingDrift[];
  /** Fields whose question was answered once for all. `POST /officer/channels/listings/{id}/choices` `{ field: "ask" }` takes that back. */
  choices: { field: string; side: "ours" | "theirs" }[];
  failure: { kind: string; message: string; message_en: string; channel_message: string | null } | null;
  /** Null where nothing is queued. `dead`: tried too often, waits for a replay. */
  job: { attempts: number; dead: boolean; run_at: IsoInstant; last_error: string | null } | null;
  actions: ListingAction[];
  doubt: ListingDoubt | null;
};
export type DeskListings = { listings: DeskListing[]; page: Page };

/** `GET /officer/channels/listings/{id}`: with its history, the earliest first. */
export type DeskListingHistory = {
  listing: DeskListing;
  events: {
    at: IsoInstant;
    actor: string;
    kind: string;
    message: string;
    message_en: string;
    detail: Record<string, unknown> | null;
  }[];
};

/**
 * `POST /officer/channels/listings` `{ shop_id, product_id, settings? }`: 400 `faulty_listing` with the faults as fields, 409
 * `listed_already`, 409 `match_waits` with `match_id` where the shop may have the product already (`channel-match.ts`).
 */
export type ListingOpened = { listing: DeskListing };
