import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Fault } from "@ocop/integrations/core";
import type { Manifest, RowAnswer } from "@ocop/integrations/exchange";
import type { OwnSettings } from "../domain/decide";
import { insertClaim, withdrawClaims } from "./claims";
import { chooseProducts, type ExchangeRow, keepSizes, ROW_COLUMNS, readRows } from "./exchange-rows";
import { insertEventsOf } from "./listings";
import { type NewEvent, rowsOf } from "./rows";

/** Written by us from what the exchange made. */
const manifest = z.custom<Manifest>((value) => typeof value === "object" && value !== null && "rows" in value);
const fault = z.custom<Fault>((value) => typeof value === "object" && value !== null && "rule" in value);

const batchSchema = z.object({
  id: z.string(),
  shop_id: z.string(),
  number: z.number(),
  manifest,
  refused: z.array(z.object({ rowCode: z.string(), faults: z.array(fault) })),
  media_type: z.string(),
  made_by: z.string(),
  made_at: z.date(),
  handed_over_by: z.string().nullable(),
  handed_over_at: z.date().nullable(),
});
export type ExchangeBatch = z.infer<typeof batchSchema>;
const BATCH_COLUMNS = Object.keys(batchSchema.shape).join(", ");

const readBatches = (rows: readonly unknown[]) => rows.map((row) => batchSchema.parse(row));

export type NewBatch = Omit<ExchangeBatch, "id" | "handed_over_by" | "handed_over_at"> & { file: Uint8Array };

/** Products handed over by files: which, in which batches, and what came back. Each method is one transaction. */
export class ExchangeBook {
  constructor(private readonly knex: Knex) {}

  /** By their codes. */
  async rows(shop: string): Promise<ExchangeRow[]> {
    return readRows(
      await rowsOf(
        this.knex,
        `select ${ROW_COLUMNS} from channel_exchange_row where shop_id = ? and deleted_at is null order by row_code`,
        [shop],
      ),
    );
  }

  /** Takes products in; each gets a code for good. One that was taken out comes back under its old code. @returns how many are new or back */
  choose(shop: string, products: readonly string[], settings: OwnSettings, event: NewEvent, at: Date): Promise<number> {
    return this.knex.transaction((trx) => chooseProducts(trx, shop, products, settings, event, at));
  }

  /** Gives every size a row of its own. @param sizes SKUs by product, the first one first @returns how many rows changed or came */
  keepSizes(shop: string, sizes: ReadonlyMap<string, readonly string[]>, event: NewEvent, at: Date): Promise<number> {
    return this.knex.transaction((trx) => keepSizes(trx, shop, sizes, event, at));
  }

  /** Takes products out: the next file names them as withdrawn, and what was claimed for them no longer stands. */
  async withdraw(shop: string, products: readonly string[], event: NewEvent, at: Date): Promise<number> {
    return this.knex.transaction(async (trx) => {
      const rows = readRows(
        await rowsOf(
          trx,
          `update channel_exchange_row set state = 'withdrawn', changed_at = ?, updated_at = now() where shop_id = ?
             and product_id = any(?::text[]) and state <> 'withdrawn' and deleted_at is null returning ${ROW_COLUMNS}`,
          [at.toISOString(), shop, [...products]],
        ),
      );
      for (const product of new Set(rows.map(({ product_id }) => product_id)))
        await withdrawClaims(trx, shop, product, at);
      await insertEventsOf(
        trx,
        at,
        rows.map(({ id }) => ({ ...event, listing: id })),
      );
      return rows.length;
    });
  }

  /** The latest first. */
  async batches(shop: string): Promise<ExchangeBatch[]> {
    return readBatches(
      await rowsOf(
        this.knex,
        `select ${BATCH_COLUMNS} from channel_exchange_batch where shop_id = ? and deleted_at is null order by number desc`,
        [shop],
      ),
    );
  }

  async batch(id: string): Promise<ExchangeBatch | null> {
    const rows = await rowsOf(
      this.knex,
      `select ${BATCH_COLUMNS} from channel_exchange_batch where id = ? and deleted_at is null`,
      [id],
    );
    return readBatches(rows)[0] ?? null;
  }

  /** The very bytes that were made. */
  async file(id: string): Promise<Buffer | null> {
    const [row] = await rowsOf(this.knex, "select file from channel_exchange_batch where id = ?", [id]);
    return row === undefined ? null : z.object({ file: z.instanceof(Buffer) }).parse(row).file;
  }

  /** Keeps a file with its manifest, and says of its rows that they are prepared. @returns null where another took the number */
  async keep(batch: NewBatch, event: NewEvent): Promise<ExchangeBatch | null> {
    return this.knex.transaction(async (trx) => {
      const id = generateEntityId("", "chbat");
      const rows = await rowsOf(
        trx,
        `insert into channel_exchange_batch (id, shop_id, number, manifest, refused, file, media_type, made_by, made_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (shop_id, number) where deleted_at is null do nothing
         returning ${BATCH_COLUMNS}`,
        [
          ...[id, batch.shop_id, batch.number, JSON.stringify(batch.manifest), JSON.stringify(batch.refused)],
          ...[Buffer.from(batch.file), batch.media_type, batch.made_by, batch.made_at.toISOString()],
        ],
      );
      if (rows.length === 0) return null;
      const codes = batch.manifest.rows.map(({ rowCode }) => rowCode);
      const prepared = await rowsOf(
        trx,
        `update channel_exchange_row set batch_id = ?, changed_at = ?, updated_at = now(),
           state = case when state = 'claimed_listed' then state else 'prepared' end
         where shop_id = ? and row_code = any(?::text[]) and state <> 'withdrawn' and deleted_at is null returning id`,
        [id, batch.made_at.toISOString(), batch.shop_id, codes],
      );
      await insertEventsOf(
        trx,
        batch.made_at,
        prepared.map((row) => ({ ...event, listing: idOf(row) })),
      );
      return readBatches(rows)[0] ?? null;
    });
  }

  /** A person has given the file to the channel. @returns false where that was noted before */
  async handOver(id: string, actor: string, at: Date, event: NewEvent): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const noted = await rowsOf(
        trx,
        `update channel_exchange_batch set handed_over_by = ?, handed_over_at = ?, updated_at = now()
         where id = ? and handed_over_at is null returning id`,
        [actor, at.toISOString(), id],
      );
      if (noted.length === 0) return false;
      const rows = await rowsOf(
        trx,
        `update channel_exchange_row set state = 'handed_over', changed_at = ?, updated_at = now()
         where batch_id = ? and state = 'prepared' and deleted_at is null returning id`,
        [at.toISOString(), id],
      );
      await insertEventsOf(
        trx,
        at,
        rows.map((row) => ({ ...event, listing: idOf(row) })),
      );
      return true;
    });
  }

  /**
   * Writes what came back: claims and refusals, each with its line of history. The same answers once more change nothing.
   * @returns codes of the rows that changed, sorted
   */
  async answer(
    shop: string,
    channel: string,
    answers: ReadonlyMap<string, RowAnswer>,
    actor: string,
    at: Date,
    eventOf: (answer: RowAnswer) => NewEvent,
  ): Promise<string[]> {
    return this.knex.transaction(async (trx) => {
      const known = readRows(
        await rowsOf(
          trx,
          `select ${ROW_COLUMNS} from channel_exchange_row where shop_id = ? and row_code = any(?::text[])
           and deleted_at is null order by id for update`,
          [shop, [...answers.keys()]],
        ),
      );
      const changed: string[] = [];
      for (const row of known) {
        const answer = answers.get(row.row_code);
        if (!answer || saysTheSame(row, answer)) continue;
        await writeAnswer(trx, row, answer, { channel, actor, at });
        await insertEventsOf(trx, at, [{ ...eventOf(answer), listing: row.id }]);
        changed.push(row.row_code);
      }
      return changed.sort();
    });
  }
}

const idOf = (row: unknown) => z.object({ id: z.string() }).parse(row).id;

function saysTheSame(row: ExchangeRow, answer: RowAnswer): boolean {
  if (row.state !== answer.state) return false;
  return answer.state === "refused" ? row.reason === answer.reason : row.url === answer.url;
}

async function writeAnswer(
  trx: Knex,
  row: ExchangeRow,
  answer: RowAnswer,
  { channel, actor, at }: { channel: string; actor: string; at: Date },
): Promise<void> {
  const claim = answer.state === "claimed_listed" ? { url: answer.url, item_id: answer.itemId ?? null } : null;
  await rowsOf(
    trx,
    `update channel_exchange_row set state = ?, url = ?, item_id = ?, reason = ?, changed_at = ?, updated_at = now() where id = ?`,
    [
      ...[answer.state, claim?.url ?? null, claim?.item_id ?? null],
      ...[answer.state === "refused" ? answer.reason : null, at.toISOString(), row.id],
    ],
  );
  await withdrawClaims(trx, row.shop_id, row.product_id, at);
  if (!claim) return;
  const { shop_id, product_id } = row;
  await insertClaim(trx, {
    channel,
    shop_id,
    product_id,
    ...claim,
    origin: "exchange",
    claimed_by: actor,
    claimed_at: at,
  });
}
