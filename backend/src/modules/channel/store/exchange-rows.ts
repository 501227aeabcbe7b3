import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type OwnSettings, ownSettingsSchema } from "../domain/decide";
import { insertEventsOf } from "./listings";
import { type NewEvent, rowsOf } from "./rows";

const ROW_STATES = ["chosen", "prepared", "handed_over", "claimed_listed", "refused", "withdrawn"] as const;

const rowSchema = z.object({
  id: z.string(),
  shop_id: z.string(),
  product_id: z.string(),
  /** Which of its sizes; empty where the product is one thing to buy. */
  sku: z.string(),
  row_code: z.string(),
  state: z.enum(ROW_STATES),
  settings: ownSettingsSchema,
  batch_id: z.string().nullable(),
  url: z.string().nullable(),
  item_id: z.string().nullable(),
  reason: z.string().nullable(),
  changed_at: z.date(),
});
export type ExchangeRow = z.infer<typeof rowSchema>;
export const ROW_COLUMNS = Object.keys(rowSchema.shape).join(", ");

export const readRows = (rows: readonly unknown[]) => rows.map((row) => rowSchema.parse(row));

/** Codes of a shop count up for good; whoever makes one waits for whoever makes another. */
async function codesOf(trx: Knex, shop: string): Promise<() => string> {
  await rowsOf(trx, "select id from channel_shop where id = ? for update", [shop]);
  const [last] = await rowsOf(
    trx,
    "select coalesce(max(substr(row_code, 6)::int), 0)::int as number from channel_exchange_row where shop_id = ?",
    [shop],
  );
  let { number } = z.object({ number: z.number() }).parse(last);
  return () => {
    number += 1;
    return `OCOP-${String(number).padStart(5, "0")}`;
  };
}

type NewRow = { shop: string; product: string; sku: string; code: string; settings: OwnSettings };

async function insertRow(trx: Knex, { shop, product, sku, code, settings }: NewRow, at: Date): Promise<string> {
  const id = generateEntityId("", "chrow");
  await rowsOf(
    trx,
    `insert into channel_exchange_row (id, shop_id, product_id, sku, row_code, settings, changed_at) values (?, ?, ?, ?, ?, ?, ?)`,
    [id, shop, product, sku, code, JSON.stringify(settings), at.toISOString()],
  );
  return id;
}

async function rowsOfProducts(trx: Knex, shop: string, products: readonly string[]): Promise<ExchangeRow[]> {
  const rows = await rowsOf(
    trx,
    `select ${ROW_COLUMNS} from channel_exchange_row where shop_id = ? and product_id = any(?::text[]) and deleted_at is null
     order by row_code for update`,
    [shop, [...products]],
  );
  return readRows(rows);
}

/** Takes products in; one that was taken out comes back under its old codes. @returns how many are new or back */
export async function chooseProducts(
  trx: Knex,
  shop: string,
  products: readonly string[],
  settings: OwnSettings,
  event: NewEvent,
  at: Date,
): Promise<number> {
  const nextCode = await codesOf(trx, shop);
  const known = await rowsOfProducts(trx, shop, products);
  const back = known.filter(({ state }) => state === "withdrawn");
  await rowsOf(
    trx,
    `update channel_exchange_row set state = 'chosen', settings = ?, changed_at = ?, updated_at = now() where id = any(?::text[])`,
    [JSON.stringify(settings), at.toISOString(), back.map(({ id }) => id)],
  );
  const fresh = [...new Set(products)].filter((id) => !known.some(({ product_id }) => product_id === id));
  const ids = back.map(({ id }) => id);
  for (const product of fresh)
    ids.push(await insertRow(trx, { shop, product, sku: "", code: nextCode(), settings }, at));
  await insertEventsOf(
    trx,
    at,
    ids.map((listing) => ({ ...event, listing })),
  );
  return fresh.length + new Set(back.map(({ product_id }) => product_id)).size;
}

/**
 * Gives every size a row with a code of its own. The row a product had as one thing to buy becomes that of its first size, which
 * it stood for. What was taken out gains none, and no row ever leaves.
 * @param sizes SKUs by product, the first one first @returns how many rows changed or came
 */
export async function keepSizes(
  trx: Knex,
  shop: string,
  sizes: ReadonlyMap<string, readonly string[]>,
  event: NewEvent,
  at: Date,
): Promise<number> {
  const nextCode = await codesOf(trx, shop);
  const known = (await rowsOfProducts(trx, shop, [...sizes.keys()])).filter(({ state }) => state !== "withdrawn");
  const told: string[] = [];
  for (const [product, skus] of sizes) {
    const own = known.filter(({ product_id }) => product_id === product);
    const whole = own.find(({ sku }) => sku === "");
    const [first] = own;
    if (!first || (whole && skus.length < 2)) continue;
    const missing = skus.filter((sku) => !own.some((row) => row.sku === sku));
    if (whole) {
      const sku = missing.shift() ?? "";
      await rowsOf(trx, "update channel_exchange_row set sku = ?, updated_at = now() where id = ?", [sku, whole.id]);
      told.push(whole.id);
    }
    for (const sku of missing)
      told.push(await insertRow(trx, { shop, product, sku, code: nextCode(), settings: first.settings }, at));
  }
  await insertEventsOf(
    trx,
    at,
    told.map((listing) => ({ ...event, listing })),
  );
  return told.length;
}
