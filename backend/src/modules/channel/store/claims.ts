import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

const claimSchema = z.object({
  id: z.string(),
  channel: z.string(),
  shop_id: z.string().nullable(),
  product_id: z.string(),
  url: z.string(),
  item_id: z.string().nullable(),
  origin: z.enum(["exchange", "officer", "producer"]),
  claimed_by: z.string(),
  claimed_at: z.date(),
  withdrawn_at: z.date().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

const COLUMNS = Object.keys(claimSchema.shape).join(", ");

/** Keeps a claim. Saying the same again changes nothing. @returns true where it is new */
export async function insertClaim(knex: Knex, claim: Omit<Claim, "id" | "withdrawn_at">): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    `insert into channel_claim (id, channel, shop_id, product_id, url, item_id, origin, claimed_by, claimed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (product_id, url) where withdrawn_at is null and deleted_at is null do nothing returning id`,
    [
      ...[generateEntityId("", "chclm"), claim.channel, claim.shop_id, claim.product_id, claim.url, claim.item_id],
      ...[claim.origin, claim.claimed_by, claim.claimed_at.toISOString()],
    ],
  );
  return rows.length > 0;
}

/** Takes back what was claimed for a product through a shop and none of its rows, one for each size, says any more. */
export async function withdrawClaims(knex: Knex, shop: string, product: string, at: Date): Promise<void> {
  await rowsOf(
    knex,
    `update channel_claim c set withdrawn_at = ?, updated_at = now()
     where shop_id = ? and product_id = ? and withdrawn_at is null and deleted_at is null and not exists (
       select 1 from channel_exchange_row r where r.shop_id = c.shop_id and r.product_id = c.product_id
         and r.state = 'claimed_listed' and r.url = c.url and r.deleted_at is null)`,
    [at.toISOString(), shop, product],
  );
}

/** What people claim about addresses. */
export class ClaimBook {
  constructor(private readonly knex: Knex) {}

  /** Claims made or taken back at or after an instant, the earliest first. */
  async since(at: Date, limit: number): Promise<Claim[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_claim where deleted_at is null and coalesce(withdrawn_at, claimed_at) >= ?
       order by coalesce(withdrawn_at, claimed_at), id limit ?`,
      [at.toISOString(), limit],
    );
    return rows.map((row) => claimSchema.parse(row));
  }

  /** Every claim of a product, standing or taken back. */
  async ofProduct(product: string): Promise<Claim[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_claim where product_id = ? and deleted_at is null order by claimed_at, id`,
      [product],
    );
    return rows.map((row) => claimSchema.parse(row));
  }
}
