import type { DeskMatches, MatchAnswered } from "@contracts/channel-match";
import type { BulkPreview } from "@contracts/channel-preview";
import type { OfferPlan } from "@contracts/producer-channels";
import { z } from "zod";
import { fault, listedSize, offerChange } from "./wire";

const text = z.string();
const maybeText = text.nullable();
const count = z.number().int().nonnegative();
const maybeCount = count.nullable();

const OUTCOMES = [
  ...(["ready", "listed", "will_change", "faulty", "not_on_sale"] as const),
  ...(["channel_failed", "by_file", "no_shop", "no_channel"] as const),
] as const;

export const previewSchema: z.ZodType<BulkPreview> = z.object({
  totals: z.object({
    ...{ pairs: count, ready: count, listed: count, will_change: count, faulty: count, not_on_sale: count },
    ...{ channel_failed: count, by_file: count, no_shop: count, no_channel: count },
  }),
  faults: z.array(z.intersection(fault, z.object({ count }))),
  warnings: z.array(z.intersection(fault, z.object({ count }))),
  items: z.array(
    z.object({
      ...{ shop_id: text, product_id: text, name: maybeText, outcome: z.enum(OUTCOMES) },
      ...{ price: maybeCount, stock: maybeCount, sizes: z.array(listedSize), faults: z.array(fault) },
    }),
  ),
});

export const matchesSchema: z.ZodType<DeskMatches> = z.object({
  matches: z.array(
    z.object({
      ...{ id: text, shop_id: text, product_id: text, product_name: maybeText, asked_at: z.iso.datetime() },
      state: z.enum(["waiting", "adopted", "created", "dropped"]),
      candidates: z.array(
        z.object({
          ...{ external_id: text, title: text, sku: maybeText, price: maybeCount, url: maybeText, state: text },
          band: z.enum(["same", "person"]),
          reasons: z.array(z.object({ message: text, message_en: text })),
        }),
      ),
    }),
  ),
});

export const matchAnsweredSchema: z.ZodType<MatchAnswered> = z.object({ listing_id: maybeText });

const size = z.number().int().positive();
const left = z.array(z.object({ product_id: text, size, name: text, message: text, message_en: text }));

export const offerPlanSchema: z.ZodType<OfferPlan> = z.object({ changes: z.array(offerChange), left });
