import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type Mapping, mappingSchema } from "../domain/mapping";
import { type ShopTerms, shopTermsSchema } from "../domain/shop-terms";
import {
  currentDecisions,
  type Decision,
  type DecisionKey,
  type DecisionKind,
  decisionHistory,
  insertDecision,
} from "./decisions";
import { LISTING_COLUMNS, type Listing, readListings, rowsOf } from "./rows";
import { noteListings } from "./stale";

/** What holds now: mappings by channel, shop and group; terms by channel and shop. */
export type StandingDecisions = {
  /** A shop's own mappings before those of its channel, by group. */
  mappings(channel: string, shop: string): ReadonlyMap<string, Mapping>;
  terms(channel: string, shop: string): ShopTerms;
};

/** Everything officers decide for many listings at once. */
export class DecisionBook {
  constructor(private readonly knex: Knex) {}

  current = (kind: DecisionKind, channel?: string): Promise<Decision[]> => currentDecisions(this.knex, kind, channel);
  history = (key: DecisionKey): Promise<Decision[]> => decisionHistory(this.knex, key);

  async standing(channel?: string): Promise<StandingDecisions> {
    const [mappings, terms] = await Promise.all([this.current("mapping", channel), this.current("terms", channel)]);
    const byShop = new Map<string, Map<string, Mapping>>();
    for (const { channel: of, shop, subject, body } of mappings) {
      const key = `${of}/${shop}`;
      byShop.set(key, (byShop.get(key) ?? new Map<string, Mapping>()).set(subject, mappingSchema.parse(body)));
    }
    const termsByShop = new Map(terms.map(({ channel: of, shop, body }) => [`${of}/${shop}`, body]));
    const merged = new Map<string, ReadonlyMap<string, Mapping>>();
    return {
      mappings: (of, shop) => {
        const key = `${of}/${shop}`;
        const known = merged.get(key) ?? new Map([...(byShop.get(`${of}/`) ?? []), ...(byShop.get(key) ?? [])]);
        merged.set(key, known);
        return known;
      },
      terms: (of, shop) => shopTermsSchema.parse(termsByShop.get(`${of}/${shop}`) ?? termsByShop.get(`${of}/`) ?? {}),
    };
  }

  /**
   * Saves the next version and, in the same transaction, marks the listings it concerns to be looked at anew, so that a crash
   * right after loses none of them.
   * @returns null where somebody else saved a version meanwhile; nothing is written then
   */
  async save(
    key: DecisionKey,
    basedOn: number,
    body: unknown,
    actor: string,
    at: Date,
    concerned: readonly string[],
  ): Promise<Decision | null> {
    return this.knex.transaction(async (trx) => {
      const saved = await insertDecision(trx, key, basedOn, body, actor, at);
      if (saved && concerned.length > 0) await noteListings(trx, concerned);
      return saved;
    });
  }

  /** Open listings of a channel, or of one shop of it. */
  async openListings(channel: string, shop: string): Promise<Listing[]> {
    const columns = LISTING_COLUMNS.split(", ").map((column) => `l.${column}`);
    const rows = await rowsOf(
      this.knex,
      `select ${columns.join(", ")} from channel_listing l join channel_shop s on s.id = l.shop_id
       where s.channel = ? and (? = '' or s.id = ?) and l.state <> 'closed' and l.deleted_at is null order by l.id`,
      [channel, shop, shop],
    );
    return readListings(rows);
  }
}
