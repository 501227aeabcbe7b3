import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { SeenListing } from "@ocop/integrations/core";
import type { Verdict } from "@ocop/integrations/matching";
import { type OwnSettings, ownSettingsSchema } from "../domain/decide";
import { urgency } from "../domain/urgency";
import type { Wanted } from "../domain/wanted";
import { insertEvents, insertListing, patchListing } from "./listings";
import { queueListings } from "./queue";
import { LISTING_COLUMNS, type Listing, type NewEvent, readListings, rowsOf } from "./rows";
import { isUniqueViolation } from "./unique-violation";

/** Written by us from what adapters and matching answered. */
const seen = z.custom<SeenListing>((value) => typeof value === "object" && value !== null && "units" in value);
const verdict = z.custom<Verdict>((value) => typeof value === "object" && value !== null && "band" in value);

/** A listing of the shop that is or may be the product. */
const candidateSchema = z.object({ seen, verdict });
export type Candidate = z.infer<typeof candidateSchema>;

const matchSchema = z.object({
  id: z.string(),
  shop_id: z.string(),
  product_id: z.string(),
  settings: ownSettingsSchema,
  candidates: z.array(candidateSchema),
  state: z.enum(["waiting", "adopted", "created", "dropped"]),
  external_id: z.string().nullable(),
  asked_by: z.string(),
  asked_at: z.date(),
  decided_by: z.string().nullable(),
  decided_at: z.date().nullable(),
});
export type Match = z.infer<typeof matchSchema>;

const COLUMNS = Object.keys(matchSchema.shape).join(", ");
const foundSchema = z.object({ seen });

type Fresh = { shop_id: string; product_id: string; settings: OwnSettings; wanted: Wanted };

/** What the shop already has, and which of it is a product of ours. Each method is one transaction. */
export class MatchBook {
  constructor(private readonly knex: Knex) {}

  /** Keeps what a shop showed when it was read through, in place of what it showed before. */
  async keepSurvey(shop: string, listings: readonly SeenListing[], at: Date): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await rowsOf(trx, "delete from channel_found where shop_id = ?", [shop]);
      const found = listings.map((one) => ({ row: generateEntityId("", "chfnd"), seen: one }));
      await rowsOf(
        trx,
        `insert into channel_found (id, shop_id, external_id, seen, found_at)
         select distinct on (one->'seen'->>'id') one->>'row', ?, one->'seen'->>'id', one->'seen', ?
         from jsonb_array_elements(?::jsonb) one`,
        [shop, at.toISOString(), JSON.stringify(found)],
      );
      await rowsOf(trx, "update channel_shop set surveyed_at = ? where id = ?", [at.toISOString(), shop]);
    });
  }

  /** The open listings that products have on a shop. */
  async listed(shop: string, products: readonly string[]): Promise<Map<string, Listing>> {
    const rows = await rowsOf(
      this.knex,
      `select ${LISTING_COLUMNS} from channel_listing where shop_id = ? and product_id = any(?::text[])
       and state <> 'closed' and deleted_at is null`,
      [shop, [...products]],
    );
    return new Map(readListings(rows).map((listing) => [listing.product_id, listing]));
  }

  /** What the shop showed and no listing of ours is linked to. */
  async unlinked(shop: string): Promise<SeenListing[]> {
    const rows = await rowsOf(
      this.knex,
      `select f.seen from channel_found f where f.shop_id = ? and f.deleted_at is null and not exists (
         select 1 from channel_listing l where l.shop_id = f.shop_id and l.external_id = f.external_id
           and l.state <> 'closed' and l.deleted_at is null) order by f.external_id`,
      [shop],
    );
    return rows.map((row) => foundSchema.parse(row).seen);
  }

  /** Waits for a person. @returns null where the product waits on this shop already */
  async ask(
    fresh: Pick<Fresh, "shop_id" | "product_id" | "settings">,
    candidates: readonly Candidate[],
    actor: string,
    at: Date,
  ): Promise<Match | null> {
    const rows = await rowsOf(
      this.knex,
      `insert into channel_match (id, shop_id, product_id, settings, candidates, asked_by, asked_at)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (shop_id, product_id) where state = 'waiting' and deleted_at is null do nothing returning ${COLUMNS}`,
      [
        ...[generateEntityId("", "chmat"), fresh.shop_id, fresh.product_id, JSON.stringify(fresh.settings)],
        ...[JSON.stringify(candidates), actor, at.toISOString()],
      ],
    );
    return rows.map((row) => matchSchema.parse(row))[0] ?? null;
  }

  async find(id: string): Promise<Match | null> {
    const rows = await rowsOf(this.knex, `select ${COLUMNS} from channel_match where id = ? and deleted_at is null`, [
      id,
    ]);
    return rows.map((row) => matchSchema.parse(row))[0] ?? null;
  }

  /** Those that wait, the longest waiting first. */
  async waiting(shop: string | null): Promise<Match[]> {
    const rows = await rowsOf(
      this.knex,
      `select ${COLUMNS} from channel_match m where state = 'waiting' and (?::text is null or shop_id = ?)
       and deleted_at is null and not exists (select 1 from channel_listing l where l.shop_id = m.shop_id
         and l.product_id = m.product_id and l.state <> 'closed' and l.deleted_at is null)
       order by asked_at, id limit 1000`,
      [shop, shop],
    );
    return rows.map((row) => matchSchema.parse(row));
  }

  /** Writes down a person's answer. @returns false where somebody answered before */
  async decide(id: string, state: Match["state"], externalId: string | null, actor: string, at: Date) {
    return decide(this.knex, id, state, externalId, actor, at);
  }

  /**
   * Links the product to a listing the shop has: nothing is created, and nothing there is written over unasked. The link and the
   * listing begin to exist together, so that no crash leaves a listing that would be created.
   * @param match the question this answers; null where nobody had to be asked
   * @returns null where the product has a listing on the shop, the listing is linked to another product, or the question is answered
   */
  async adopt(
    fresh: Fresh,
    externalId: string,
    at: Date,
    event: NewEvent,
    match: { id: string; actor: string } | null,
  ): Promise<Listing | null> {
    return this.knex
      .transaction(async (trx) => {
        const [taken] = await rowsOf(
          trx,
          `select 1 from channel_listing where shop_id = ? and external_id = ? and state <> 'closed' and deleted_at is null`,
          [fresh.shop_id, externalId],
        );
        if (taken) return null;
        if (match && !(await decide(trx, match.id, "adopted", externalId, match.actor, at))) return null;
        const listing = await insertListing(trx, { ...fresh, wanted_at: at });
        if (!listing) throw new ListedAlready();
        await patchListing(trx, listing.id, { external_id: externalId, state: "behind" });
        await insertEvents(trx, listing.id, at, [event]);
        await queueListings(trx, [{ listing: listing.id, urgency: urgency(fresh.wanted, {}) }]);
        return { ...listing, external_id: externalId, state: "behind" as const };
      })
      .catch((error: unknown) => {
        if (error instanceof ListedAlready || isUniqueViolation(error)) return null;
        throw error;
      });
  }
}

/** Rolls the answer back together with the listing that could not be made. */
class ListedAlready extends Error {}

async function decide(
  knex: Knex,
  id: string,
  state: Match["state"],
  externalId: string | null,
  actor: string,
  at: Date,
): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    `update channel_match set state = ?, external_id = ?, decided_by = ?, decided_at = ?, updated_at = now()
     where id = ? and state = 'waiting' returning id`,
    [state, externalId, actor, at.toISOString(), id],
  );
  return rows.length > 0;
}
