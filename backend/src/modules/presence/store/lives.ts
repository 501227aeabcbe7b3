import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { FIRST_DAY, type TimelineCheck } from "../domain/timeline";
import { checksOfProducts, toTimelineCheck } from "./checks";
import { Ledger } from "./ledger";
import { byProduct } from "./spans";
import { rowsOf, run } from "./sql";
import { insertLine, type NewStatusLine } from "./statuses";

const pairRow = z.object({ product_id: z.string(), sample: z.boolean() });

/** Adds a line to a channel's life; every state on the channel that changes by it changes in the same transaction. */
export async function addStatus(
  knex: Knex,
  channel: string,
  line: NewStatusLine,
  by: string,
  now: Date,
): Promise<void> {
  await Ledger.write(knex, now, async (ledger) => {
    await insertLine(ledger.trx, channel, line, by, ledger.at);
    ledger.note();
    const pairs = await rowsOf(
      ledger.trx,
      pairRow,
      "select distinct product_id, sample from presence_check where channel_id = ?",
      [channel],
    );
    for (const { product_id, sample } of pairs) ledger.touch({ product: product_id, channel, sample }, line.from);
    // Nobody looks at pages of a channel that is closed; should it open again, they wait for their turn from now on.
    await run(
      ledger.trx,
      "update presence_link set due_at = ? where channel_id = ? and watched and due_at is null and deleted_at is null",
      [now, channel],
    );
  });
}

/**
 * Works every state out anew from all checks, and writes those that differ: after a release that knows more of a channel's life.
 * @returns true where anything differed
 */
export async function respanAll(knex: Knex, now: Date): Promise<boolean> {
  return Ledger.write(knex, now, async (ledger) => {
    const pairs = await rowsOf(
      ledger.trx,
      pairRow.extend({ channel_id: z.string() }),
      "select distinct product_id, channel_id, sample from presence_check",
    );
    for (const { product_id, channel_id, sample } of pairs) {
      ledger.touch({ product: product_id, channel: channel_id, sample }, FIRST_DAY);
    }
    return pairs.length > 0;
  });
}

/** Products read at once, so that a nation's checks never stand in memory together. */
const AT_ONCE = 500;

/** All checks of every product on a channel, product by product; those of the demonstration apart from real ones, where wanted. */
export async function* histories(
  knex: Knex,
  channel: string,
  samples: boolean,
): AsyncGenerator<{ product: string; checks: TimelineCheck[] }> {
  for (const sample of samples ? [false, true] : [false]) {
    const pairs = await rowsOf(
      knex,
      pairRow.pick({ product_id: true }),
      "select distinct product_id from presence_check where channel_id = ? and sample = ?",
      [channel, sample],
    );
    for (let start = 0; start < pairs.length; start += AT_ONCE) {
      const ids = pairs.slice(start, start + AT_ONCE).map(({ product_id }) => product_id);
      const rows = byProduct(await checksOfProducts(knex, { channel, sample }, ids));
      for (const [product, checks] of rows) yield { product, checks: checks.map(toTimelineCheck) };
    }
  }
}
