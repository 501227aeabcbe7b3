import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { CheckBody } from "@ocop/integrations/evidence";
import { dayAt } from "../../../platform/calendar/day";
import { Ledger } from "./ledger";
import { keepLink, type NewLink, refreshLink } from "./links";
import { outcome, presenceState } from "./rows";
import { rowsOf } from "./sql";

/** What a channel's own interface said of one of our listings. */
export type Observation = {
  readonly link: NewLink;
  readonly grade: "A" | "B";
  readonly outcome: CheckBody["outcome"];
  readonly observedAt: Date;
  readonly answer: NonNullable<CheckBody["channelAnswer"]>;
};

/** A read-back that says nothing new is kept once in so many days: often enough that a proof never ages. */
const KEEP_EVERY_DAYS = 7;
const DAY_MS = 86_400_000;

/** Keeps read-backs that say something new, or whose last one is a week old. @returns how many were kept */
export async function keepObservations(knex: Knex, observations: readonly Observation[], now: Date): Promise<number> {
  const fresh = await newOnes(knex, observations);
  let kept = 0;
  for (let start = 0; start < fresh.length; start += AT_ONCE) {
    kept += await keepSome(knex, fresh.slice(start, start + AT_ONCE), now);
  }
  return kept;
}

/** Kept in one transaction, so that nobody waits for the chain's head longer than this many take. */
const AT_ONCE = 100;

async function keepSome(knex: Knex, fresh: readonly Observation[], now: Date): Promise<number> {
  return Ledger.write(knex, now, async (ledger) => {
    // Another process may have kept the same meanwhile; under the lock that is certain.
    const still = await newOnes(ledger.trx, fresh);
    for (const seen of still) {
      const { link } = await keepLink(ledger.trx, seen.link, now);
      await ledger.append({ body: bodyOf(seen, link.id) });
      await refreshLink(ledger.trx, link.id, now);
    }
    return still.length;
  });
}

function bodyOf({ link, grade, outcome: found, observedAt, answer }: Observation, id: string) {
  return {
    version: 1 as const,
    product: link.product_id,
    channel: link.channel_id,
    listing: link.listing_key,
    link: id,
    grade,
    outcome: found,
    observedAt: observedAt.toISOString(),
    channelAnswer: answer,
    ...(link.sample && { sample: true as const }),
    ...(link.kind === "service" && { service: true as const }),
  };
}

const placeKey = (one: { product_id: string; channel_id: string; place: string }) =>
  JSON.stringify([one.product_id, one.channel_id, one.place]);

const lastRow = z.object({
  product_id: z.string(),
  channel_id: z.string(),
  place: z.string(),
  state: presenceState,
  outcome,
  observed_at: z.date(),
});

async function newOnes(knex: Knex, observations: readonly Observation[]): Promise<Observation[]> {
  if (observations.length === 0) return [];
  const rows = await rowsOf(
    knex,
    lastRow,
    `select l.product_id, l.channel_id, l.place, l.state, c.outcome, c.observed_at
     from jsonb_to_recordset(?::jsonb) as wanted (product_id text, channel_id text, place text)
     join presence_link l on l.product_id = wanted.product_id and l.channel_id = wanted.channel_id
       and l.place = wanted.place and l.deleted_at is null
     join lateral (select outcome, observed_at from presence_check
       where link_id = l.id and grade in ('A', 'B') order by sequence desc limit 1) c on true`,
    [
      JSON.stringify(
        observations.map(({ link: { product_id, channel_id, place } }) => ({ product_id, channel_id, place })),
      ),
    ],
  );
  const last = new Map(rows.map((row) => [placeKey(row), row]));
  return observations.filter(({ link, outcome: found, observedAt }) => {
    const before = last.get(placeKey(link));
    if (!before) return found !== "absent";
    if (observedAt <= before.observed_at) return false;
    if (before.outcome !== found) return true;
    if (!FAILURE.has(found)) return isOld(before.observed_at, observedAt);
    // Nothing is lost before it failed on a second day; afterwards saying so again adds nothing.
    const given = before.state === "lost" || before.state === "none";
    return !given && dayAt(before.observed_at) !== dayAt(observedAt);
  });
}

const FAILURE: ReadonlySet<CheckBody["outcome"]> = new Set(["gone", "absent"]);
const isOld = (before: Date, now: Date) => now.getTime() - before.getTime() >= KEEP_EVERY_DAYS * DAY_MS;
