import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { CheckBody } from "@ocop/integrations/evidence";
import { dayAt } from "../../../platform/calendar/day";
import { Ledger } from "./ledger";
import { keepLink, type NewLink, refreshLink } from "./links";
import { ask, judged, marked } from "./questions";
import { outcome, presenceState } from "./rows";
import { rowsOf } from "./sql";

/** What an authorised list says of one listing as one product. */
export type Sighting = {
  readonly link: NewLink;
  readonly outcome: CheckBody["outcome"];
  /** The instant the list speaks of. */
  readonly observedAt: Date;
  readonly answer: NonNullable<CheckBody["channelAnswer"]>;
  /** Null for a listing that no longer stands in the list: nothing was compared. */
  readonly match: NonNullable<CheckBody["match"]> | null;
};

/** What says nothing new is kept once in so many days: often enough that a proof never ages. */
const KEEP_EVERY_MS = 7 * 86_400_000;
/** Kept in one transaction, so that nobody waits for the chain's head longer than this many take. */
const AT_ONCE = 100;

const told = {
  product_id: z.string(),
  place: z.string(),
  state: presenceState,
  outcome: outcome.nullable(),
  observed_at: z.date().nullable(),
  row_sha256: z.string().nullable(),
  band: z.string().nullable(),
};
const listedRow = z.object({
  ...told,
  url: z.string(),
  listing_key: z.string().nullable(),
  kind: z.enum(["goods", "service"]),
});
/** A link on a channel, with what its last row in a list said; nulls where it never stood in one. */
export type Listed = z.output<typeof listedRow>;

const LAST = `left join lateral (
    select outcome, observed_at, body->'channelAnswer'->>'answerSha256' as row_sha256, body->'match'->>'band' as band
    from presence_check where link_id = l.id and body->'channelAnswer'->>'way' = 'feed' order by sequence desc limit 1) c on true`;

/** Every link on a channel, real ones or those of a demonstration. */
export async function listedOn(knex: Knex, channel: string, sample: boolean): Promise<Listed[]> {
  return rowsOf(
    knex,
    listedRow,
    `select l.product_id, l.place, l.state, l.url, l.listing_key, l.kind, c.outcome, c.observed_at, c.row_sha256, c.band
     from presence_link l ${LAST} where l.channel_id = ? and l.sample = ? and l.deleted_at is null`,
    [channel, sample],
  );
}

/**
 * Keeps what says something new, or again after a week, with the questions that follow. Repeating it adds nothing.
 * @returns how many were kept
 */
export async function keepSightings(knex: Knex, sightings: readonly Sighting[], now: Date): Promise<number> {
  let kept = 0;
  for (let start = 0; start < sightings.length; start += AT_ONCE) {
    kept += await keepSome(knex, sightings.slice(start, start + AT_ONCE), now);
  }
  return kept;
}

async function keepSome(knex: Knex, some: readonly Sighting[], now: Date): Promise<number> {
  return Ledger.write(knex, now, async (ledger) => {
    const fresh = await newOnes(ledger.trx, some);
    for (const seen of fresh) {
      const { link } = await keepLink(ledger.trx, seen.link, now);
      const check = await ledger.append({ body: await judged(ledger.trx, link, marked(bodyOf(seen), link)) });
      if (seen.match) await ask(ledger, link, check);
      await refreshLink(ledger.trx, link.id, now);
    }
    return fresh.length;
  });
}

function bodyOf({ link, outcome: found, observedAt, answer, match }: Sighting): CheckBody {
  return {
    version: 1,
    product: link.product_id,
    channel: link.channel_id,
    listing: link.listing_key,
    grade: "B",
    outcome: found,
    observedAt: observedAt.toISOString(),
    channelAnswer: answer,
    ...(match && { match }),
  };
}

const placeKey = (one: { product_id: string; place: string }) => JSON.stringify([one.product_id, one.place]);

async function newOnes(trx: Knex, sightings: readonly Sighting[]): Promise<Sighting[]> {
  const rows = await rowsOf(
    trx,
    z.object(told),
    `select l.product_id, l.place, l.state, c.outcome, c.observed_at, c.row_sha256, c.band
     from jsonb_to_recordset(?::jsonb) as wanted (product_id text, channel_id text, place text)
     join presence_link l on l.product_id = wanted.product_id and l.channel_id = wanted.channel_id
       and l.place = wanted.place and l.deleted_at is null ${LAST}`,
    [
      JSON.stringify(
        sightings.map(({ link: { product_id, channel_id, place } }) => ({ product_id, channel_id, place })),
      ),
    ],
  );
  const last = new Map(rows.map((row) => [placeKey(row), row]));
  return sightings.filter((seen) => isNews(seen, last.get(placeKey(seen.link))));
}

type Told = z.output<z.ZodObject<typeof told>>;

function isNews({ outcome: found, observedAt, answer, match }: Sighting, before: Told | undefined): boolean {
  if (!before?.observed_at) return found !== "gone";
  if (observedAt <= before.observed_at) return false;
  if (found !== "gone") {
    const differs = before.row_sha256 !== (answer.answerSha256 ?? null) || !bandStands(before, match);
    return differs || observedAt.getTime() - before.observed_at.getTime() >= KEEP_EVERY_MS;
  }
  if (before.outcome !== "gone") return true;
  // Nothing is lost before it failed on a second day; afterwards saying so again adds nothing.
  const given = before.state === "lost" || before.state === "none";
  return !given && dayAt(before.observed_at) !== dayAt(observedAt);
}

/** What a person decided of the very row goes on holding. */
function bandStands({ band, outcome: found }: Told, match: Sighting["match"]): boolean {
  const byPerson = match?.band === "person" && found !== "undecided";
  return byPerson || band === (match?.band ?? null);
}
