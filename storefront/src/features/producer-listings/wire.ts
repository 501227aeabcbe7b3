import type { ConnectionStarted, DeskShop } from "@contracts/channel-desk";
import type { ListedSize, ListingFault } from "@contracts/channel-preview";
import type {
  BulkAccepted,
  BulkProgress,
  ListingProblems,
  OfferChange,
  OwnChannels,
  OwnListing,
  OwnListingHistory,
  OwnListings,
  OwnSend,
  OwnShops,
  PlaceAsked,
  PlaceRequest,
  Retried,
  SendAccepted,
  Standing,
  Undoables,
} from "@contracts/producer-channels";
import { z } from "zod";
import { doubtSchema } from "../listing-doubt/wire";
import { driftSchema } from "../listing-drift/wire";
import { pauseSchema } from "../shop-pause/wire";

const text = z.string();
const maybeText = text.nullable();
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();
const maybeInstant = instant.nullable();
const warning = z.enum(["none", "30_days", "7_days", "1_day", "ended"]);

export const STANDINGS = [
  ...["question", "refused", "reconnect", "stuck", "retrying", "sending"],
  ...["reviewing", "updating", "live", "hidden", "closed"],
] as Standing[];

const shop: z.ZodType<DeskShop> = z.object({
  ...{ id: text, channel: text, external_id: text, name: maybeText, producer_id: maybeText },
  ...{ way: z.enum(["api", "file"]), state: z.enum(["connected", "reconnect"]) },
  ...{ access_expires_at: maybeInstant, refresh_expires_at: maybeInstant, connected_at: maybeInstant },
  ...{ surveyed_at: maybeInstant, warning, pause: pauseSchema.nullable() },
  deadlines: z.array(
    z.object({ what: z.enum(["access", "refresh", "authorisation"]), at: instant, days_left: z.number(), warning }),
  ),
  listings: z.object({
    ...{ new: count, in_step: count, behind: count, asking: count, refused: count, closed: count },
    ...{ dead: count, matches: count, last_seen_at: maybeInstant },
  }),
});

export const ownShopsSchema: z.ZodType<OwnShops> = z.object({ shops: z.array(shop) });
export const startedSchema: z.ZodType<ConnectionStarted> = z.object({ authorize_url: text });

const ABILITIES = [
  ...["connect", "categories", "categorySuggestions", "media", "create", "update", "readBack", "price", "stock"],
  ...["delist", "relist", "remove", "orders", "webhooks", "eventQueue", "fileExchange", "urlClaims", "variants"],
] as (keyof OwnChannels["channels"][number]["abilities"])[];

const sentence = z.object({ vi: text, en: text, source: text });
const review = sentence.extend({ hours: z.number().nullable() });
const guide = z.object({
  ...{ asks: z.array(sentence), costs: sentence.nullable(), review, first_shop: sentence, seller_page: maybeText },
});

const placeRequest: z.ZodType<PlaceRequest> = z.object({
  state: z.enum(["waiting", "granted", "refused"]),
  ...{ asked_at: instant, decided_at: maybeInstant, reason: maybeText },
});
export const placeAskedSchema: z.ZodType<PlaceAsked> = z.object({ request: placeRequest });

export const ownChannelsSchema: z.ZodType<OwnChannels> = z.object({
  channels: z.array(
    z.object({
      ...{ code: text, name: text, adapter: text, state: z.enum(["open", "closed", "renamed", "unknown"]) },
      ...{ since: maybeText, note: maybeText, note_en: maybeText, succeeded_by: maybeText },
      ...{ configured: z.boolean(), simulated: z.boolean() },
      connect_by: z.enum(["oauth", "keys", "register"]).nullable(),
      abilities: z.record(z.enum(ABILITIES), z.boolean()),
      guide: guide.nullable(),
    }),
  ),
  shops: z.array(shop),
  shared: z.array(
    z.object({
      ...{ id: text, channel: text, name: maybeText, state: z.enum(["open", "closed"]) },
      ...{ pause: pauseSchema.nullable(), request: placeRequest.nullable() },
    }),
  ),
});

export const SCORE_PARTS = [
  ...["offer", "pictures", "story", "contents", "label", "certificate", "codes", "name", "usage"],
] as NonNullable<OwnListing["score"]>["parts"][number]["part"][];
const part = z.enum(SCORE_PARTS);

export const listedSize: z.ZodType<ListedSize> = z.object({ name: text, price: count, stock: count });

const listing: z.ZodType<OwnListing> = z.object({
  id: text,
  product: z.object({ id: text, name: text }),
  shop: z.object({
    ...{ id: text, channel: text, channel_name: text, name: maybeText, shared: z.boolean() },
    pause: pauseSchema.nullable(),
  }),
  standing: z.enum(STANDINGS),
  ...{ since: maybeInstant, seen_at: maybeInstant, review: review.nullable() },
  ...{ price: count, stock: count, sizes: z.array(listedSize), url: maybeText },
  failure: z.object({ message: text, message_en: text, channel_message: maybeText }).nullable(),
  actions: z.array(z.enum(["replay", "choose", "hide", "show", "remove"])),
  score: z
    .object({
      points: count,
      parts: z.array(z.object({ part, points: count, most: count })),
      next: part.nullable(),
    })
    .nullable(),
});

const page = z.object({ page: count, limit: count, total: count, pages: count });

export const ownListingsSchema: z.ZodType<OwnListings> = z.object({
  listings: z.array(listing),
  counts: z.array(z.object({ standing: z.enum(STANDINGS), count })),
  page,
});

export const fault: z.ZodType<ListingFault> = z.object({
  ...{ field: text, rule: text, message: text, message_en: text },
  fix: z.enum(["product", "offer", "mapping", "terms", "listing", "shop"]),
});

const side = z.object({ version: count, at: maybeInstant, value: z.unknown() });

export const ownHistorySchema: z.ZodType<OwnListingHistory> = z.object({
  listing,
  ...{ wanted: side, sent: side, seen: side },
  drift: z.array(driftSchema),
  choices: z.array(z.object({ field: text, side: z.enum(["ours", "theirs"]) })),
  doubt: doubtSchema.nullable(),
  faults: z.array(fault),
  events: z.array(z.object({ at: instant, by: z.enum(["system", "you", "officer"]), message: text, message_en: text })),
});

export const problemsSchema: z.ZodType<ListingProblems> = z.object({
  problems: z.array(
    z.object({
      ...{ key: text, kind: z.enum(["question", "fault", "refused", "reconnect", "stuck", "retrying", "ours"]) },
      ...{ channel: text, channel_name: text, field: maybeText },
      fix: z.enum(["product", "offer", "mapping", "terms", "listing", "shop"]),
      ...{ message: text, message_en: text, channel_message: maybeText },
      listings: z.array(z.object({ id: text, product_id: text, product_name: text })),
    }),
  ),
  matches: count,
});

export const sendAcceptedSchema: z.ZodType<SendAccepted> = z.object({ send_id: text });

export const ownSendSchema: z.ZodType<OwnSend> = z.object({
  ...{ total: count, untried: count, matches: count, listings: z.array(listing) },
  left: z.array(
    z.object({
      ...{ shop_id: text, product_id: text, name: text, channel_name: text, faults: z.array(fault) },
      outcome: z.enum([
        ...(["faulty", "not_on_sale", "channel_failed", "shop_paused"] as const),
        ...(["by_file", "no_shop", "no_channel"] as const),
      ]),
    }),
  ),
});

export const retriedSchema: z.ZodType<Retried> = z.object({ retried: count });

const terms = z.object({ price: count, stock: count });
export const offerChange: z.ZodType<OfferChange> = z.object({
  ...{ product_id: text, size: z.number().int().positive(), name: text, before: terms, after: terms },
  unit_label: maybeText,
});

export const bulkAcceptedSchema: z.ZodType<BulkAccepted> = z.object({ act_id: text });

export const bulkProgressSchema: z.ZodType<BulkProgress> = z.object({
  ...{ act: z.enum(["hide", "show", "remove", "replay", "offers"]), takes_back: z.boolean() },
  ...{ total: count, untried: count, done: count, stopped: count, undo: z.boolean() },
  ...{ listings: z.array(listing), changes: z.array(offerChange) },
  left: z.array(z.object({ id: text, name: text, message: text, message_en: text })),
});

export const undoablesSchema: z.ZodType<Undoables> = z.object({
  acts: z.array(
    z.object({ id: text, kind: z.enum(["hide", "show", "offers"]), count, acted_at: instant, until: instant }),
  ),
});
