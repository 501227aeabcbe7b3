import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";
import { CHANNEL_IDS } from "../domain/channels";
import { PRESENCE_STATES } from "../domain/presence-on-day";

/** Numbers of one span: channel, state, first day, first day after it, known from, known until. */
export const SPAN_NUMBERS = 6;
/** Days are counted from here; an open end is `OPEN`. */
export const DAY_ZERO = "2000-01-01";
export const OPEN = 2 ** 16 - 1;

const spansSchema = z.object({ product_id: z.string(), spans: z.string() });
/** All spans of one product, those that end last first, as one text of numbers: parsing one text is much faster than reading a row per span. */
export type PackedSpans = z.infer<typeof spansSchema>;

/** Products of one statement: some ten thousand spans. */
const CHUNK = 500;

type Wish = { samples: boolean; history: boolean };

const PACKED = `string_agg(concat_ws(',', array_position(?::text[], channel_id) - 1, array_position(?::text[], state) - 1,
    valid_from - date '${DAY_ZERO}', coalesce(valid_to - date '${DAY_ZERO}', ${OPEN}),
    (extract(epoch from known_from) * 1000000)::bigint, coalesce((extract(epoch from known_to) * 1000000)::bigint, 9007199254740991)), ','
    order by valid_to desc nulls first) as spans`;

const filters = ({ samples, history }: Wish) =>
  `${history ? "" : "known_to is null and "}${samples ? "true" : "not sample"}`;

/** Spans of every product, some hundred products at a time; without `history` only what is known now. */
export async function* allSpans(knex: Knex, wish: Wish): AsyncGenerator<PackedSpans[]> {
  for (let after = ""; ; ) {
    const ids = await rowsOf(
      knex,
      z.object({ id: z.string() }),
      "select id from registered_product where id > ? order by id limit ?",
      [after, CHUNK],
    );
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield spansOf(
      knex,
      ids.map(({ id }) => id),
      wish,
    );
  }
}

export async function spansOf(knex: Knex, products: readonly string[], wish: Wish): Promise<PackedSpans[]> {
  return rowsOf(
    knex,
    spansSchema,
    `select product_id, ${PACKED} from presence_span where product_id = any(?::text[]) and ${filters(wish)} group by product_id`,
    [CHANNEL_IDS, PRESENCE_STATES, [...products]],
  );
}

/** Up to where presence was followed: the last check, and the last instant as the database wrote it. */
export type PresenceMark = { sequence: number; known_at: string };

/**
 * Products whose spans may have changed since: those with a later check, and those with a later span, since a turn in a channel's life
 * changes spans without a check.
 */
export async function productsSeenSince(knex: Knex, { sequence, known_at }: PresenceMark): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    z.object({ product_id: z.string() }),
    `select product_id from presence_check where sequence > ?
     union select product_id from presence_span where known_from > ?::text::timestamptz`,
    [sequence, known_at],
  );
  return rows.map(({ product_id }) => product_id);
}
