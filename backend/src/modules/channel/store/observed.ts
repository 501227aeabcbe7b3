import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { marketplaceId, type SeenListing } from "@ocop/integrations/core";
import { rowsOf } from "./rows";

const seen = z.custom<SeenListing>((value) => typeof value === "object" && value !== null && "units" in value);

const observedSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  external_id: z.string(),
  state: z.string(),
  seen,
  seen_at: z.date(),
  changed_at: z.date(),
  channel: marketplaceId,
  shop: z.string(),
});
/** A listing as it was last read back. */
export type ObservedListing = z.infer<typeof observedSchema>;

export type ObservedCursor = { readonly at: Date; readonly id: string };

/** Listings that were read back and touched after a point, the earliest first: what proves that a product is on a channel. */
export async function observedListings(
  knex: Knex,
  { at, id }: ObservedCursor,
  limit: number,
): Promise<ObservedListing[]> {
  const rows = await rowsOf(
    knex,
    `select l.id, l.product_id, l.external_id, l.state, l.seen, l.seen_at, l.updated_at as changed_at, s.channel,
       s.external_id as shop
     from channel_listing l join channel_shop s on s.id = l.shop_id
     where l.seen is not null and l.seen_at is not null and l.external_id is not null and l.deleted_at is null
       and (date_trunc('milliseconds', l.updated_at), l.id) > (?::timestamptz, ?)
     order by date_trunc('milliseconds', l.updated_at), l.id limit ?`,
    [at.toISOString(), id, limit],
  );
  return rows.map((row) => observedSchema.parse(row));
}
