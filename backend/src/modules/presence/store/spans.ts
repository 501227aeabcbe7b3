import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { continued, type Stretch, timeline } from "../domain/timeline";
import { checksOfProducts, toTimelineCheck } from "./checks";
import { spanRow } from "./rows";
import { ANY, rowsOf, run } from "./sql";
import type { readLives } from "./statuses";

type Span = z.output<typeof spanRow>;
type Lives = Awaited<ReturnType<typeof readLives>>;

/** Products on one channel, with or without the demonstration's evidence. */
export type Side = { readonly channel: string; readonly sample: boolean };

export async function spansNow(knex: Knex, { channel, sample }: Side, products: readonly string[]): Promise<Span[]> {
  return rowsOf(
    knex,
    spanRow,
    `select id, product_id, state, grade, valid_from::text as valid_from, valid_to::text as valid_to, check_id
     from presence_span where product_id ${ANY} and channel_id = ? and sample = ? and known_to is null
     order by product_id, valid_from`,
    [products, channel, sample],
  );
}

export function toStretch({ valid_from, valid_to, state, grade, check_id }: Span): Stretch {
  return { from: valid_from, to: valid_to, state, grade, check: check_id };
}

export const keyOf = ({ from, to, state, grade, check }: Stretch) => [from, to, state, grade, check].join("|");

/** Rows by the product they are of. */
export function byProduct<Row extends { product_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.product_id);
    if (group) group.push(row);
    else groups.set(row.product_id, [row]);
  }
  return groups;
}

/**
 * Works the spans of products on a channel out anew, each from a day on, and writes what differs: old spans end to be known at
 * `at`, new ones begin.
 * @returns true where anything differed
 */
export async function respan(
  knex: Knex,
  side: Side,
  from: ReadonlyMap<string, string>,
  lives: Lives,
  at: Date,
): Promise<boolean> {
  const products = [...from.keys()];
  const checks = byProduct(await checksOfProducts(knex, side, products));
  const spans = byProduct(await spansNow(knex, side, products));
  const ended: string[] = [];
  const begun: (Stretch & { product: string })[] = [];
  for (const [product, day] of from) {
    const before = spans.get(product) ?? [];
    const subject = { statuses: lives(side.channel), checks: (checks.get(product) ?? []).map(toTimelineCheck) };
    const after = continued(before.map(toStretch), day, timeline(subject, day));
    const wanted = new Map(after.map((stretch) => [keyOf(stretch), stretch]));
    ended.push(...before.filter((span) => !wanted.delete(keyOf(toStretch(span)))).map(({ id }) => id));
    begun.push(...[...wanted.values()].map((stretch) => ({ ...stretch, product })));
  }
  if (ended.length > 0) await run(knex, `update presence_span set known_to = ? where id ${ANY}`, [at, ended]);
  if (begun.length > 0) await insertSpans(knex, side, begun, at);
  return ended.length > 0 || begun.length > 0;
}

async function insertSpans(
  knex: Knex,
  { channel, sample }: Side,
  stretches: readonly (Stretch & { product: string })[],
  at: Date,
): Promise<void> {
  const rows = stretches.map((stretch) => ({ id: generateEntityId("", "pspan"), ...stretch }));
  await run(
    knex,
    `insert into presence_span (id, product_id, channel_id, state, grade, valid_from, valid_to, known_from, check_id, sample)
     select id, product, ?, state, grade, "from", "to", ?, "check", ? from jsonb_to_recordset(?::jsonb)
       as fresh (id text, product text, state text, grade text, "from" date, "to" date, "check" text)`,
    [channel, at, sample, JSON.stringify(rows)],
  );
}
