import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type ChainHead, type CheckBody, nextRecord } from "@ocop/integrations/evidence";
import { dayAt } from "../../../platform/calendar/day";
import { FIRST_DAY } from "../domain/timeline";
import { checkByHash, insertCheck, type Pair } from "./checks";
import { respan, type Side } from "./spans";
import { rowsOf, run } from "./sql";
import { readLives } from "./statuses";
import { storable } from "./storable";

const headRow = z.object({
  sequence: z.coerce.number().int(),
  hash: z.string(),
  known_at: z.date(),
  revision: z.coerce.number().int(),
});
export type Head = z.output<typeof headRow>;
const HEAD = "select sequence, hash, known_at, revision from presence_head where id = 1";

/** Where the chain ends, and the instant up to which everything that is known is told. */
export async function readHead(knex: Knex, lock = false): Promise<Head> {
  const [head] = await rowsOf(knex, headRow, lock ? `${HEAD} for update` : HEAD);
  if (!head) throw new Error("The evidence chain has no head: its migration has not run");
  return head;
}

/** Products whose states are worked out in one go. */
const AT_ONCE = 500;

/** A check before it is chained. When it was recorded is the ledger's word. */
export type NewCheck = { readonly body: Omit<CheckBody, "recordedAt">; readonly excerpt?: string };

/** One transaction that adds evidence. The chain's head is locked for as long as it lasts, so that records have one order. */
export class Ledger {
  private changed = false;
  private readonly touched = new Map<string, { side: Side; from: Map<string, string> }>();

  private constructor(
    readonly trx: Knex,
    /** The instant from which on this is known; later than every one before. */
    readonly at: Date,
    private head: ChainHead,
  ) {}

  /** Appended records, moved head and the spans that follow from them stand or fall together. */
  static async write<T>(knex: Knex, now: Date, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    return knex.transaction(async (trx) => {
      const head = await readHead(trx, true);
      const ledger = new Ledger(trx, new Date(Math.max(now.getTime(), head.known_at.getTime() + 1)), head);
      const result = await work(ledger);
      await ledger.close();
      return result;
    });
  }

  /** Chains a check. @returns its id @throws ZodError when it is no lawful check */
  async append({ body, excerpt }: NewCheck): Promise<string> {
    const record = nextRecord(this.head, storable({ ...body, recordedAt: this.at.toISOString() }));
    const id = generateEntityId("", "pchk");
    await insertCheck(this.trx, id, record);
    this.head = record;
    this.changed = true;
    const hash = body.page?.excerptSha256;
    if (hash !== undefined && excerpt !== undefined && storable(excerpt) === excerpt)
      await this.keepExcerpt(hash, excerpt);
    await this.touchBy(record.body);
    return id;
  }

  /** Moves the instant up to which everything is known, also where no state changes. */
  note(): void {
    this.changed = true;
  }

  /** Has the states of a pair worked out anew from a day on when the transaction ends. */
  touch({ product, channel, sample }: Pair, from: string): void {
    const key = `${channel} ${sample}`;
    const side = this.touched.get(key) ?? { side: { channel, sample }, from: new Map<string, string>() };
    const known = side.from.get(product);
    if (known === undefined || from < known) side.from.set(product, from);
    this.touched.set(key, side);
  }

  private async touchBy(body: CheckBody): Promise<void> {
    const pair = { product: body.product, channel: body.channel, sample: body.sample ?? false };
    const overruled = body.person?.overrules ? await checkByHash(this.trx, body.person.overrules) : null;
    const day = dayAt(new Date(body.observedAt));
    // A product that has become a service, or is none any more, is so for all days.
    const from = (await this.kindChanged(pair, body)) ? FIRST_DAY : day;
    this.touch(pair, overruled && overruled.day < from ? overruled.day : from);
  }

  private async kindChanged({ product, channel, sample }: Pair, body: CheckBody): Promise<boolean> {
    const [before] = await rowsOf(
      this.trx,
      z.object({ service: z.boolean() }),
      `select service from presence_check where product_id = ? and channel_id = ? and sample = ? and sequence < ?
       order by sequence desc limit 1`,
      [product, channel, sample, this.head.sequence],
    );
    return before !== undefined && before.service !== (body.service ?? false);
  }

  private async keepExcerpt(sha256: string, excerpt: string): Promise<void> {
    await run(
      this.trx,
      `insert into presence_excerpt (sha256, excerpt, kept_at) values (?, ?, ?)
       on conflict (sha256) do update set kept_at = excluded.kept_at, excerpt = excluded.excerpt`,
      [sha256, excerpt, this.at],
    );
  }

  private async close(): Promise<void> {
    if (this.touched.size > 0) {
      const lives = await readLives(this.trx);
      for (const { side, from } of this.touched.values()) {
        const products = [...from];
        for (let start = 0; start < products.length; start += AT_ONCE) {
          const some = new Map(products.slice(start, start + AT_ONCE));
          if (await respan(this.trx, side, some, lives, this.at)) this.changed = true;
        }
      }
    }
    if (!this.changed) return;
    await run(
      this.trx,
      "update presence_head set sequence = ?, hash = ?, known_at = ?, revision = revision + 1 where id = 1",
      [this.head.sequence, this.head.hash, this.at],
    );
  }
}
