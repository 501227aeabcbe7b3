import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../../contracts/common";

const settingSchema = z.object({
  by_mail: z.boolean(),
  quiet_from: z.number(),
  quiet_to: z.number(),
  digest_hour: z.number(),
  /** Told of a product of which no more pieces are left; 0: only when it is sold out. */
  low_stock: z.number(),
  digest_on: z.string().nullable(),
});
export type Setting = z.infer<typeof settingSchema>;
export type Wish = Omit<Setting, "digest_on">;

const USUAL: Wish = { by_mail: true, quiet_from: 21, quiet_to: 7, digest_hour: 7, low_stock: 5 };

export async function findSetting(knex: Knex, producer: string): Promise<Setting> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    "select by_mail, quiet_from, quiet_to, digest_hour, low_stock, digest_on from notice_setting where producer_id = ? and deleted_at is null",
    [producer],
  );
  return rows[0] === undefined ? { ...USUAL, digest_on: null } : settingSchema.parse(rows[0]);
}

export async function saveSetting(knex: Knex, producer: string, wish: Wish, by: string): Promise<void> {
  await knex.raw(
    `insert into notice_setting (id, producer_id, by_mail, quiet_from, quiet_to, digest_hour, low_stock, updated_by)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (producer_id) where deleted_at is null do update set by_mail = excluded.by_mail,
       quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_hour = excluded.digest_hour,
       low_stock = excluded.low_stock, updated_by = excluded.updated_by, updated_at = now()`,
    [
      ...[generateEntityId("", "nset"), producer, wish.by_mail, wish.quiet_from, wish.quiet_to, wish.digest_hour],
      ...[wish.low_stock, by],
    ],
  );
}

/** At how many pieces each producer wants to be told that a product runs low. */
export async function lowStockOf(knex: Knex): Promise<(producer: string) => number> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    "select producer_id, low_stock from notice_setting where deleted_at is null",
  );
  const chosen = new Map(
    z
      .array(z.object({ producer_id: z.string(), low_stock: z.number() }))
      .parse(rows)
      .map(({ producer_id, low_stock }) => [producer_id, low_stock]),
  );
  return (producer) => chosen.get(producer) ?? USUAL.low_stock;
}

/** Remembers the day of the last digest; whoever chose nothing keeps the usual hours. */
export async function noteDigest(knex: Knex, producer: string, day: IsoDay): Promise<void> {
  await knex.raw(
    `insert into notice_setting (id, producer_id, by_mail, quiet_from, quiet_to, digest_hour, digest_on)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (producer_id) where deleted_at is null do update set digest_on = excluded.digest_on`,
    [generateEntityId("", "nset"), producer, USUAL.by_mail, USUAL.quiet_from, USUAL.quiet_to, USUAL.digest_hour, day],
  );
}
