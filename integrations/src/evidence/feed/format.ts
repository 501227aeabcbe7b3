import { z } from "zod";
import { isGtin } from "../../core";

/** Name and version of the format; see `docs/evidence.md`. */
export const FEED_FORMAT = "ocop-listings/1";
/** Several times what a national marketplace could name of one country's certified products. */
export const MOST_ROWS = 200_000;

/** What stands beside a list: who says it, for when, and the hash that ties both together. The manifest is what is signed. */
export const feedManifest = z.object({
  format: z.literal(FEED_FORMAT),
  channel: z.string().regex(/^[a-z-]{1,60}$/),
  /** The instant the list speaks of. */
  generated_at: z.iso.datetime({ offset: true }),
  /** True where every live listing stands in the list, so that one that no longer does is gone. */
  complete: z.boolean(),
  /** Address of the list, as seen from the manifest. */
  list: z.string().min(1).max(1_000),
  media_type: z.enum(["text/csv", "application/json"]),
  rows: z.number().int().nonnegative().max(MOST_ROWS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FeedManifest = z.output<typeof feedManifest>;

/** `hidden`: listed, and not to be bought at the moment. */
export const FEED_AVAILABILITY = ["in_stock", "out_of_stock", "hidden"] as const;

const absent = (value: unknown) => (value === "" || value === null ? undefined : value);
const maybe = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(absent, schema.optional());
/** A sheet holds digits, JSON a number. Whole đồng: anything else is refused, not rounded. */
const dong = z
  .union([
    z.number().int(),
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
  ])
  .pipe(z.number().positive());

export const feedRow = z.object({
  /** The listing's public page. */
  url: z.string().trim().min(1).max(4_000),
  title: z.string().trim().min(1).max(2_000),
  seller: maybe(z.string().trim().max(400)),
  /** The seller's number on the channel. */
  shop_id: maybe(z.string().trim().max(100)),
  /** The seller's own code of the product (SKU). */
  code: maybe(z.string().trim().max(200)),
  gtin: maybe(z.string().trim().refine(isGtin)),
  price: maybe(dong),
  availability: z.enum(FEED_AVAILABILITY),
});
export type FeedRow = z.output<typeof feedRow>;

/** A row that cannot be read: its place in the list, counted from 1, and the field that is wrong. */
export interface FeedRowFault {
  readonly row: number;
  readonly field: string;
}

export interface FeedList {
  readonly rows: readonly FeedRow[];
  readonly faults: readonly FeedRowFault[];
}
