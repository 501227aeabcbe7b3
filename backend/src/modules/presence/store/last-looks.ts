import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { grade, outcome } from "./rows";
import { rowsOf } from "./sql";

const look = z.object({ product_id: z.string(), channel_id: z.string(), day: z.string(), grade, outcome });
export type Look = z.infer<typeof look>;

/** By which day and instant, and whether the demonstration's evidence counts. */
export type LooksBy = { day: string; known: Date; samples: boolean };

/** The last time somebody or something looked at each of these products, on whatever channel. Claims are no looks; who was never looked at is missing. */
export async function lastLooks(
  knex: Knex,
  products: readonly string[],
  { day, known, samples }: LooksBy,
): Promise<Look[]> {
  return rowsOf(
    knex,
    look,
    `select asked.id as product_id, looked.channel_id, looked.day::text as day, looked.grade, looked.outcome
       from jsonb_array_elements_text(?::jsonb) as asked (id)
       cross join lateral (
         select channel_id, day, grade, outcome from presence_check
          where product_id = asked.id and recorded_at <= ? and day <= ?::date and grade <> 'E' and (not sample or ?)
          order by day desc, sequence desc limit 1
       ) as looked`,
    [products, known, day, samples],
  );
}
