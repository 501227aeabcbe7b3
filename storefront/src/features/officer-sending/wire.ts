import type { DeskMatches, MatchAnswered } from "@contracts/channel-match";
import type { BulkOpened, BulkPreview, ListingFault, ListingPreview } from "@contracts/channel-preview";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const maybe = text.nullable();

const fault: z.ZodType<ListingFault> = z.object({
  ...{ field: text, rule: text, message: text, message_en: text },
  fix: z.enum(["product", "offer", "mapping", "terms", "listing", "shop"]),
});

const counted: z.ZodType<ListingFault & { count: number }> = z.object({
  ...{ field: text, rule: text, message: text, message_en: text, count },
  fix: z.enum(["product", "offer", "mapping", "terms", "listing", "shop"]),
});

const side = z.union([text, z.number()]);

export const previewSchema: z.ZodType<ListingPreview> = z.object({
  payload: z.unknown(),
  faults: z.array(fault),
  warnings: z.array(fault),
  difference: z.array(
    z.object({
      field: z.enum(["title", "description", "category", "price", "stock", "images"]),
      ...{ ours: side, theirs: side.nullable(), size: text.optional() },
      names: z.object({ ours: maybe, theirs: maybe }).optional(),
      outcome: z.enum(["new", "same", "will_change", "asks", "kept", "not_shown"]),
    }),
  ),
  actions: z.array(z.enum(["stock", "price", "content"])),
  listing_id: maybe,
  mapping_group: maybe,
});

export const OUTCOMES = [
  "ready",
  "will_change",
  "listed",
  "faulty",
  "not_on_sale",
  "channel_failed",
  "by_file",
  "no_shop",
  "no_channel",
] as const;

export const bulkPreviewSchema: z.ZodType<BulkPreview> = z.object({
  totals: z.object({
    ...{ pairs: count, ready: count, listed: count, will_change: count, faulty: count, not_on_sale: count },
    ...{ channel_failed: count, by_file: count, no_shop: count, no_channel: count },
  }),
  faults: z.array(counted),
  warnings: z.array(counted),
  items: z.array(
    z.object({
      ...{ shop_id: text, product_id: text, name: maybe, outcome: z.enum(OUTCOMES) },
      ...{ price: z.number().nullable(), stock: z.number().nullable(), faults: z.array(fault) },
      sizes: z.array(z.object({ name: text, price: z.number(), stock: z.number() })),
    }),
  ),
});

export const bulkOpenedSchema: z.ZodType<BulkOpened> = z.object({
  totals: z.object({ pairs: count, opened: count, adopted: count, waits: count, left: count }),
  items: z.array(
    z.object({
      ...{ shop_id: text, product_id: text, listing_id: maybe, match_id: maybe, faults: z.array(fault) },
      outcome: z.enum([
        ...["opened", "waits", "listed_already", "shop_paused", "faulty", "not_on_sale"],
        ...["channel_failed", "by_file", "no_shop", "no_channel"],
      ] as const),
    }),
  ),
});

export const matchesSchema: z.ZodType<DeskMatches> = z.object({
  matches: z.array(
    z.object({
      ...{ id: text, shop_id: text, product_id: text, product_name: maybe, asked_at: z.iso.datetime() },
      state: z.enum(["waiting", "adopted", "created", "dropped"]),
      candidates: z.array(
        z.object({
          ...{ external_id: text, title: text, sku: maybe, price: z.number().nullable(), url: maybe, state: text },
          band: z.enum(["same", "person"]),
          reasons: z.array(z.object({ message: text, message_en: text })),
        }),
      ),
    }),
  ),
});

export const answeredSchema: z.ZodType<MatchAnswered> = z.object({ listing_id: maybe });
