import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { MarketplaceId } from "@ocop/integrations/core";
import { type ExpiringShop, expiringShops } from "../domain/shop-health";
import { MAX_ATTEMPTS } from "./queue";
import { LISTING_STATES, rowsOf } from "./rows";
import { type KeyRing, seal, unseal } from "./seal";
import { type ChannelShop, findShop, listShops } from "./shops";

const count = z.coerce.number();
const countsSchema = z.object({
  shop_id: z.string(),
  ...Object.fromEntries(LISTING_STATES.map((state) => [state, count])),
  dead: count,
  matches: count,
  last_seen_at: z.date().nullable(),
});
type Counts = { shop_id: string; dead: number; matches: number; last_seen_at: Date | null } & Record<
  (typeof LISTING_STATES)[number],
  number
>;

const sealedSchema = z.object({ id: z.string(), channel: z.string(), owner: z.string(), sealed_tokens: z.string() });

/** Tables that hold sealed tokens, and the column that names whose they are. */
const SEALED = [
  { table: "channel_shop", owner: "external_id" },
  { table: "channel_application", owner: "name" },
] as const;

/** How key rotation went. @see `docs/sync.md` */
export type Resealed = {
  resealed: number;
  /** Sealed with a key nobody has any more, or damaged: their sellers have to agree again. */
  unreadable: { table: string; id: string }[];
};

/** What officers see and do about shops as a whole. */
export class ShopDesk {
  constructor(
    private readonly knex: Knex,
    private readonly ring: KeyRing,
  ) {}

  /** How the listings of every shop stand. */
  async counts(): Promise<Map<string, Counts>> {
    const states = LISTING_STATES.map((state) => `count(l.id) filter (where l.state = '${state}') as ${state}`);
    const rows = await rowsOf(
      this.knex,
      `select s.id as shop_id, ${states.join(", ")}, max(l.seen_at) as last_seen_at,
         (select count(*) from channel_due d where d.shop_id = s.id and d.attempts >= ${MAX_ATTEMPTS}) as dead,
         (select count(*) from channel_match m where m.shop_id = s.id and m.state = 'waiting' and m.deleted_at is null) as matches
       from channel_shop s left join channel_listing l on l.shop_id = s.id and l.deleted_at is null
       where s.deleted_at is null group by s.id`,
    );
    return new Map(rows.map((row) => [countsSchema.parse(row).shop_id, countsSchema.parse(row) as Counts]));
  }

  /**
   * Shops whose seller must agree again within so many days, the most urgent first; those whose permission has ended come before
   * all. For notices and desks; a shop's `producer_id` says whom to tell, null the operator of a shared shop.
   */
  async expiring(days: number, now: Date): Promise<ExpiringShop<ChannelShop>[]> {
    return expiringShops(await listShops(this.knex), days, now);
  }

  /** Notes a shop that needs no permission: of a channel served by files, or by a partner's contract. @returns null where it is known */
  async register(
    channel: MarketplaceId,
    shop: { way: "api" | "file"; external_id: string; name: string; producer_id: string | null },
  ): Promise<ChannelShop | null> {
    const id = generateEntityId("", "chshop");
    const rows = await rowsOf(
      this.knex,
      `insert into channel_shop (id, channel, external_id, name, producer_id, way) values (?, ?, ?, ?, ?, ?)
       on conflict (channel, external_id) where deleted_at is null do nothing returning id`,
      [id, channel, shop.external_id, shop.name, shop.producer_id, shop.way],
    );
    return rows.length === 0 ? null : findShop(this.knex, id);
  }

  /** How many tokens each key still seals, by its name. */
  async keysInUse(): Promise<Map<string, number>> {
    const parts = SEALED.map(
      ({ table }) => `select split_part(sealed_tokens, '.', 1) as key from ${table}
      where sealed_tokens is not null and deleted_at is null`,
    );
    const rows = await rowsOf(
      this.knex,
      `select key, count(*)::int as count from (${parts.join(" union all ")}) sealed group by key order by key`,
    );
    const schema = z.object({ key: z.string(), count: z.number() });
    return new Map(rows.map((row) => schema.parse(row)).map(({ key, count: sealed }) => [key, sealed]));
  }

  /**
   * Seals everything with the current key that an older one sealed. Each row is read and written under its lock, so that a
   * renewal of the tokens at the same time is never written over. May be stopped and run again at any time.
   */
  async reseal(): Promise<Resealed> {
    const done: Resealed = { resealed: 0, unreadable: [] };
    for (const { table, owner } of SEALED) {
      const ids = await this.sealedOtherwise(table);
      for (const id of ids) {
        if (await this.resealOne(table, owner, id)) done.resealed += 1;
        else done.unreadable.push({ table, id });
      }
    }
    return done;
  }

  private async sealedOtherwise(table: string): Promise<string[]> {
    const current = this.ring[0]?.id ?? "";
    const rows = await rowsOf(
      this.knex,
      `select id from ${table} where sealed_tokens is not null and split_part(sealed_tokens, '.', 1) <> ? and deleted_at is null
       order by id`,
      [current],
    );
    return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
  }

  /** @returns false where it cannot be opened */
  private async resealOne(table: string, owner: string, id: string): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const [row] = await rowsOf(
        trx,
        `select id, channel, ${owner} as owner, sealed_tokens from ${table} where id = ? for update`,
        [id],
      );
      const { channel, owner: whose, sealed_tokens } = sealedSchema.parse(row);
      const clear = opened(this.ring, `${channel}/${whose}`, sealed_tokens);
      if (clear === null) return false;
      const sealed = seal(this.ring, `${channel}/${whose}`, clear);
      await rowsOf(trx, `update ${table} set sealed_tokens = ?, updated_at = now() where id = ?`, [sealed, id]);
      return true;
    });
  }
}

function opened(ring: KeyRing, owner: string, sealed: string): string | null {
  try {
    return unseal(ring, owner, sealed);
  } catch {
    return null;
  }
}
