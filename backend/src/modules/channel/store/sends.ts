import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

/** One product for one shop. */
export type Pair = { shop_id: string; product_id: string };

/** The task of the queue that tries what was asked for. */
export const OPEN_SEND = "open-send";
export const sendJobSchema = z.object({ send: z.string() });
/** Behind what is due on listings there are. */
const PRIORITY = 15;

const faultSchema = z.object({
  ...{ field: z.string(), rule: z.string(), message_vi: z.string(), message_en: z.string() },
  fix: z.enum(["product", "offer", "mapping", "terms", "listing", "shop"]),
});
const outcomeSchema = z.enum([
  ...(["opened", "adopted", "waits", "listed_already", "faulty", "not_on_sale"] as const),
  ...(["channel_failed", "shop_paused", "by_file", "no_shop", "no_channel"] as const),
]);

/** What became of a pair. */
export type SendOutcome = {
  outcome: z.infer<typeof outcomeSchema>;
  /** The listing it has now. */
  listing_id: string | null;
  faults: z.infer<typeof faultSchema>[];
};

const sendSchema = z.object({
  shop_id: z.string(),
  product_id: z.string(),
  asked_by: z.string(),
  asked_at: z.date(),
  outcome: outcomeSchema.nullable(),
  listing_id: z.string().nullable(),
  faults: z.array(faultSchema).nullable(),
});
/** A pair of a send; `outcome` null: not tried yet. */
export type SentPair = z.infer<typeof sendSchema>;

const COLUMNS = Object.keys(sendSchema.shape).join(", ");

/** What people asked to be listed. Each method is one transaction. */
export class SendBook {
  constructor(private readonly knex: Knex) {}

  /** Accepts a send and has somebody work on it, both or neither. @returns its id */
  async ask(producer: string, pairs: readonly Pair[], actor: string, at: Date): Promise<string> {
    const send = generateEntityId("", "send");
    await this.knex.transaction(async (trx) => {
      const rows = pairs.map((pair) => ({ ...pair, id: generateEntityId("", "chsend") }));
      await rowsOf(
        trx,
        `insert into channel_send (id, send_id, producer_id, shop_id, product_id, asked_by, asked_at)
         select one.id, ?, ?, one.shop_id, one.product_id, ?, ?
         from jsonb_to_recordset(?::jsonb) as one(id text, shop_id text, product_id text)
         on conflict (send_id, shop_id, product_id) where deleted_at is null do nothing`,
        [send, producer, actor, at.toISOString(), JSON.stringify(rows)],
      );
      await rowsOf(trx, "select id from graphile_worker.add_job(?, payload := ?::json, job_key := ?, priority := ?)", [
        OPEN_SEND,
        JSON.stringify({ send }),
        `send:${send}`,
        PRIORITY,
      ]);
    });
    return send;
  }

  /** Whose it is; null where there is none. */
  async producerOf(send: string): Promise<string | null> {
    const rows = await rowsOf(this.knex, "select producer_id from channel_send where send_id = ? limit 1", [send]);
    return rows.map((row) => z.object({ producer_id: z.string() }).parse(row).producer_id)[0] ?? null;
  }

  /** All pairs of a send, shop by shop. */
  async pairs(send: string): Promise<SentPair[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_send where send_id = ? and deleted_at is null order by shop_id, product_id`,
      [send],
    );
    return rows.map((row) => sendSchema.parse(row));
  }

  /** Notes what became of a pair. */
  async told(send: string, { shop_id, product_id }: Pair, told: SendOutcome, at: Date): Promise<void> {
    await rowsOf(
      this.knex,
      `update channel_send set outcome = ?, listing_id = ?, faults = ?::jsonb, tried_at = ?, updated_at = now()
       where send_id = ? and shop_id = ? and product_id = ? and outcome is null`,
      [
        ...[told.outcome, told.listing_id, JSON.stringify(told.faults), at.toISOString()],
        ...[send, shop_id, product_id],
      ],
    );
  }
}
