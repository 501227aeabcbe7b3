import type {
  ConnectionStarted,
  DeskChannels,
  DeskListing,
  DeskListingHistory,
  DeskListings,
  DeskShopList,
  DeskShops,
  ListingOpened,
  ShopRegistered,
} from "@contracts/channel-desk";
import type { DeskPlaces, PlaceSettled } from "@contracts/channel-place";
import { z } from "zod";
import { doubtSchema } from "../listing-doubt/wire";
import { driftSchema } from "../listing-drift/wire";
import { pauseSchema } from "../shop-pause/wire";

const text = z.string();
const count = z.number().int().nonnegative();
const maybeInstant = z.iso.datetime().nullable();
const warning = z.enum(["none", "30_days", "7_days", "1_day", "ended"]);
export const LISTING_STATES = ["new", "in_step", "behind", "asking", "refused", "closed"] as const;

const shop = z.object({
  ...{ id: text, channel: text, external_id: text, name: text.nullable(), producer_id: text.nullable() },
  ...{ way: z.enum(["api", "file"]), state: z.enum(["connected", "reconnect"]) },
  ...{ access_expires_at: maybeInstant, refresh_expires_at: maybeInstant, connected_at: maybeInstant },
  ...{ surveyed_at: maybeInstant, warning, pause: pauseSchema.nullable() },
  deadlines: z.array(
    z.object({
      what: z.enum(["access", "refresh", "authorisation"]),
      ...{ at: z.iso.datetime(), days_left: z.number(), warning },
    }),
  ),
  listings: z.object({
    ...{ new: count, in_step: count, behind: count, asking: count, refused: count, closed: count },
    ...{ dead: count, matches: count, last_seen_at: maybeInstant },
  }),
});

export const shopsSchema: z.ZodType<DeskShops> = z.object({ shops: z.array(shop) });
export const shopListSchema: z.ZodType<DeskShopList> = z.object({
  shops: z.array(shop),
  owners: z.array(z.object({ id: text, name: text })),
});
export const registeredSchema: z.ZodType<ShopRegistered> = z.object({ shop });
export const startedSchema: z.ZodType<ConnectionStarted> = z.object({ authorize_url: z.url({ protocol: /^https?$/ }) });

const can = z.boolean();

export const channelsSchema: z.ZodType<DeskChannels> = z.object({
  channels: z.array(
    z.object({
      ...{ code: text, name: text, adapter: text, state: z.enum(["open", "closed", "renamed", "unknown"]) },
      ...{ since: z.iso.date().nullable(), note: text.nullable(), note_en: text.nullable() },
      ...{ succeeded_by: text.nullable(), configured: can, simulated: can },
      connect_by: z.enum(["oauth", "keys", "register"]).nullable(),
      abilities: z.object({
        ...{ connect: can, categories: can, categorySuggestions: can, media: can, create: can, update: can },
        ...{ readBack: can, price: can, stock: can, delist: can, relist: can, remove: can, orders: can },
        ...{ webhooks: can, eventQueue: can, fileExchange: can, urlClaims: can, variants: can },
      }),
    }),
  ),
});

const side = z.object({ version: count, at: maybeInstant, value: z.unknown() });

const listing: z.ZodType<DeskListing> = z.object({
  ...{ id: text, shop_id: text, product_id: text, external_id: text.nullable(), state: z.enum(LISTING_STATES) },
  ...{ wanted: side, sent: side, seen: side },
  drift: z.array(driftSchema),
  choices: z.array(z.object({ field: text, side: z.enum(["ours", "theirs"]) })),
  failure: z.object({ kind: text, message: text, message_en: text, channel_message: text.nullable() }).nullable(),
  job: z
    .object({ attempts: count, dead: z.boolean(), run_at: z.iso.datetime(), last_error: text.nullable() })
    .nullable(),
  actions: z.array(z.enum(["replay", "choose", "hide", "show", "remove"])),
  doubt: doubtSchema.nullable(),
});

export const listingsSchema: z.ZodType<DeskListings> = z.object({
  listings: z.array(listing),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});

export const historySchema: z.ZodType<DeskListingHistory> = z.object({
  listing,
  events: z.array(
    z.object({
      ...{ at: z.iso.datetime(), actor: text, kind: text, message: text, message_en: text },
      detail: z.record(text, z.unknown()).nullable(),
    }),
  ),
});

export const placesSchema: z.ZodType<DeskPlaces> = z.object({
  places: z.array(
    z.object({
      ...{ id: text, shop_id: text, producer_id: text, producer_name: text.nullable(), message: text },
      asked_at: z.iso.datetime(),
    }),
  ),
});
export const placeSettledSchema: z.ZodType<PlaceSettled> = z.object({ state: z.enum(["granted", "refused"]) });

export const openedSchema: z.ZodType<ListingOpened> = z.object({ listing });
