import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ChannelStatus } from "@ocop/integrations/channels";
import { type ChainHead, ChainVerifier, type EvidenceRecord } from "@ocop/integrations/evidence";
import type { ChainFinding } from "../../../contracts/presence";
import { timeline } from "../domain/timeline";
import { checksOfProducts, toTimelineCheck } from "./checks";
import { readHead } from "./ledger";
import { recordRow } from "./rows";
import { byProduct, keyOf, type Side, spansNow, toStretch } from "./spans";
import { rowsOf, run } from "./sql";
import { readLives } from "./statuses";

const BATCH = 1_000;

export type Verified = { readonly head: ChainHead; readonly finding: ChainFinding | null };

/**
 * Reads the whole chain in one snapshot of the database and says what was changed, removed, added in between or put in another
 * order; then whether the states are those that follow from the checks.
 * @param anchors heads that were published before
 */
export async function verifyEvidence(knex: Knex, anchors: readonly ChainHead[] = []): Promise<Verified> {
  return knex.transaction(
    async (trx) => {
      const chain = await verifyChain(trx, anchors);
      return chain.finding ? chain : { ...chain, finding: await wrongSpans(trx) };
    },
    { isolationLevel: "repeatable read", readOnly: true },
  );
}

/** Chained records after a number, in their order. */
export async function recordsAfter(knex: Knex, sequence: number, limit: number): Promise<EvidenceRecord[]> {
  return rowsOf(
    knex,
    recordRow,
    "select sequence, previous, body, hash from presence_check where sequence > ? order by sequence limit ?",
    [sequence, limit],
  );
}

async function verifyChain(trx: Knex, anchors: readonly ChainHead[]): Promise<Verified> {
  const verifier = new ChainVerifier(anchors);
  for (let after = 0; ; ) {
    const records = await recordsAfter(trx, after, BATCH);
    if (!records.every((record) => verifier.take(record)) || records.length < BATCH) break;
    after = records.at(-1)?.sequence ?? after;
  }
  const report = verifier.report();
  if (!report.intact) {
    return { head: report.head, finding: { kind: report.fault.kind, where: String(report.fault.sequence) } };
  }
  const head = await readHead(trx);
  const cut = head.sequence !== report.head.sequence || head.hash !== report.head.hash;
  return { head: report.head, finding: cut ? { kind: "head", where: String(head.sequence) } : null };
}

const sideRow = z.object({ channel_id: z.string(), sample: z.boolean() });
const productRow = z.object({ product_id: z.string() });

/** The first product and channel whose states are not those that follow from its checks. */
async function wrongSpans(trx: Knex): Promise<ChainFinding | null> {
  const lives = await readLives(trx);
  const sides = await rowsOf(
    trx,
    sideRow,
    "select channel_id, sample from presence_check union select channel_id, sample from presence_span where known_to is null",
  );
  for (const { channel_id: channel, sample } of sides) {
    for (let after = ""; ; ) {
      const rows = await rowsOf(
        trx,
        productRow,
        `select product_id from presence_check where channel_id = ? and sample = ? and product_id > ?
         union select product_id from presence_span where channel_id = ? and sample = ? and product_id > ? and known_to is null
         order by product_id limit ?`,
        [channel, sample, after, channel, sample, after, BATCH],
      );
      const products = rows.map(({ product_id }) => product_id);
      const wrong = await firstWrong(trx, { channel, sample }, products, lives(channel));
      if (wrong !== undefined) return { kind: "spans", where: `${wrong} ${channel}` };
      if (products.length < BATCH) break;
      after = products.at(-1) ?? after;
    }
  }
  return null;
}

async function firstWrong(
  trx: Knex,
  side: Side,
  products: readonly string[],
  statuses: readonly ChannelStatus[],
): Promise<string | undefined> {
  const checks = byProduct(await checksOfProducts(trx, side, products));
  const spans = byProduct(await spansNow(trx, side, products));
  return products.find((product) => {
    const wanted = timeline({ statuses, checks: (checks.get(product) ?? []).map(toTimelineCheck) }).map(keyOf);
    const found = (spans.get(product) ?? []).map(toStretch).map(keyOf);
    return wanted.join("\n") !== found.join("\n");
  });
}

const verificationRow = z.object({
  at: z.date(),
  sequence: z.coerce.number().int(),
  finding: z.custom<ChainFinding>().nullable(),
});
export type Verification = z.output<typeof verificationRow>;

export async function keepVerification(knex: Knex, { head, finding }: Verified, at: Date): Promise<void> {
  await run(knex, "insert into presence_verification (id, at, sequence, finding) values (?, ?, ?, ?::jsonb)", [
    generateEntityId("", "pver"),
    at,
    head.sequence,
    finding === null ? null : JSON.stringify(finding),
  ]);
}

export async function lastVerification(knex: Knex): Promise<Verification | null> {
  const [row] = await rowsOf(
    knex,
    verificationRow,
    "select at, sequence, finding from presence_verification order by at desc, id desc limit 1",
  );
  return row ?? null;
}
