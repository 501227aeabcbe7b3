import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type Connection, type MarketplaceId, marketplaceId, type ShopId, type Tokens } from "@ocop/integrations/core";
import type { LockPort, TokenStore } from "@ocop/integrations/transport";
import { rowsOf } from "./rows";
import { type KeyRing, seal, unseal } from "./seal";

const shopSchema = z.object({
  id: z.string(),
  channel: marketplaceId,
  external_id: z.string(),
  name: z.string().nullable(),
  producer_id: z.string().nullable(),
  /** `file`: the channel has no API; people hand files over. */
  way: z.enum(["api", "file"]),
  state: z.enum(["connected", "reconnect"]),
  /** Null where there are no tokens. */
  access_expires_at: z.date().nullable(),
  refresh_expires_at: z.date().nullable(),
  /** When the seller last agreed. */
  connected_at: z.date().nullable(),
  /** When the shop's own listings were last read through. */
  surveyed_at: z.date().nullable(),
  /** Since when nothing but what must goes out, by whom and why; null while the shop works. */
  paused_at: z.date().nullable(),
  paused_by: z.string().nullable(),
  paused_as: z.enum(["officer", "producer"]).nullable(),
  pause_reason: z.string().nullable(),
});
export type ChannelShop = z.infer<typeof shopSchema>;

const COLUMNS = Object.keys(shopSchema.shape).join(", ");

const tokensSchema = z.object({
  access: z.string(),
  accessExpiresAt: z.number(),
  refresh: z.string().optional(),
  refreshExpiresAt: z.number().optional(),
  extra: z.record(z.string(), z.string()).optional(),
});

/** Last day a JavaScript date can hold is later than PostgreSQL's; keys that never end are kept as this. */
const NEVER = Date.UTC(9999, 0, 1);

const instant = (at: number | undefined) => (at === undefined ? null : new Date(Math.min(at, NEVER)).toISOString());
const ownerOf = (channel: MarketplaceId, shop: ShopId) => `${channel}/${shop}`;

export async function listShops(knex: Knex): Promise<ChannelShop[]> {
  const rows = await rowsOf(
    knex,
    `select ${COLUMNS} from channel_shop where deleted_at is null order by created_at, id`,
  );
  return rows.map((row) => shopSchema.parse(row));
}

export async function findShop(knex: Knex, id: string): Promise<ChannelShop | null> {
  const [row] = await rowsOf(knex, `select ${COLUMNS} from channel_shop where id = ? and deleted_at is null`, [id]);
  return row === undefined ? null : shopSchema.parse(row);
}

/** Keeps a connection; connecting a known shop again renews it. @returns the shop */
export async function saveConnection(
  knex: Knex,
  ring: KeyRing,
  channel: MarketplaceId,
  { shop, shopName, tokens }: Connection,
  producerId: string | null,
): Promise<ChannelShop> {
  const sealed = seal(ring, ownerOf(channel, shop), JSON.stringify(tokens));
  const [row] = await rowsOf(
    knex,
    `insert into channel_shop (id, channel, external_id, name, producer_id, sealed_tokens, access_expires_at, refresh_expires_at, connected_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, now())
     on conflict (channel, external_id) where deleted_at is null do update set state = 'connected', way = 'api', connected_at = now(), surveyed_at = null, twins_looked_at = null,
       name = coalesce(excluded.name, channel_shop.name), sealed_tokens = excluded.sealed_tokens,
       access_expires_at = excluded.access_expires_at, refresh_expires_at = excluded.refresh_expires_at, updated_at = now()
     returning ${COLUMNS}`,
    [
      generateEntityId("", "chshop"),
      channel,
      shop,
      shopName ?? null,
      producerId,
      sealed,
      instant(tokens.accessExpiresAt),
      instant(tokens.refreshExpiresAt),
    ],
  );
  return shopSchema.parse(row);
}

export async function markReconnect(knex: Knex, id: string): Promise<void> {
  await rowsOf(knex, "update channel_shop set state = 'reconnect', updated_at = now() where id = ?", [id]);
}

/** Tokens sealed in the database; a renewed pair is sealed with the current key. */
export function databaseTokens(knex: Knex, ring: KeyRing): TokenStore {
  return {
    async read(channel, shop): Promise<Tokens | undefined> {
      const [row] = await rowsOf(
        knex,
        `select sealed_tokens from channel_shop where channel = ? and external_id = ? and deleted_at is null
         union all select sealed_tokens from channel_application where channel = ? and name = ?`,
        [channel, shop, channel, shop],
      );
      if (row === undefined) return undefined;
      const { sealed_tokens } = z.object({ sealed_tokens: z.string().nullable() }).parse(row);
      if (sealed_tokens === null) return undefined;
      return tokensSchema.parse(JSON.parse(unseal(ring, ownerOf(channel, shop), sealed_tokens)));
    },
    async write(channel, shop, tokens) {
      const sealed = seal(ring, ownerOf(channel, shop), JSON.stringify(tokens));
      const shops = await rowsOf(
        knex,
        `update channel_shop set sealed_tokens = ?, access_expires_at = ?, refresh_expires_at = ?, updated_at = now()
         where channel = ? and external_id = ? and deleted_at is null returning id`,
        [sealed, instant(tokens.accessExpiresAt), instant(tokens.refreshExpiresAt), channel, shop],
      );
      // No seller's: some marketplaces give the application tokens of its own.
      if (shops.length === 0) await saveApplication(knex, channel, shop, sealed);
    },
  };
}

async function saveApplication(knex: Knex, channel: MarketplaceId, name: string, sealed: string): Promise<void> {
  await rowsOf(
    knex,
    `insert into channel_application (id, channel, name, sealed_tokens) values (?, ?, ?, ?)
     on conflict (channel, name) where deleted_at is null
     do update set sealed_tokens = excluded.sealed_tokens, updated_at = now()`,
    [generateEntityId("", "chapp"), channel, name, sealed],
  );
}

/** This product's own number for advisory locks of the connector. */
const LOCK_SPACE = 159_003;

/** A holder keeps a connection while its work needs others of the same pool: more would wait for each other for ever. */
const LOCKS_AT_ONCE = 2;

/** One holder over all processes; a holder that dies lets go with its connection. */
export function advisoryLocks(knex: Knex): LockPort {
  const ends: Promise<unknown>[] = [];
  let next = 0;

  /** The turns of one process, in the order they were asked for. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const place = next++ % LOCKS_AT_ONCE;
    const mine = (ends[place] ?? Promise.resolve()).then(run);
    ends[place] = mine.catch(() => undefined);
    return mine;
  }

  return {
    withLock: (key, run) =>
      inTurn(() =>
        knex.transaction(async (transaction) => {
          await transaction.raw("select pg_advisory_xact_lock(?, hashtext(?))", [LOCK_SPACE, key]);
          return run();
        }),
      ),
  };
}
