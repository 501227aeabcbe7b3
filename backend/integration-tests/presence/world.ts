import { randomBytes } from "node:crypto";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { Migration } from "@medusajs/framework/mikro-orm/migrations";
import type { CheckBody, PageCheck } from "@ocop/integrations/evidence";
import type { PresenceState } from "../../src/contracts/presence";
import { Migration20261125214500 } from "../../src/modules/presence/migrations/Migration20261125214500";
import { Migration20261126150700 } from "../../src/modules/presence/migrations/Migration20261126150700";
import { PresenceBook } from "../../src/modules/presence/store/book";
import type { NewLink } from "../../src/modules/presence/store/links";

export const PRODUCT = "rprod_tra_sen";
export const URL_SHOPEE = "https://shopee.vn/product/1/2";

/** An instant of a day, at nine in the morning in Việt Nam unless said otherwise. */
export const morning = (day: string, minutes = 0) => new Date(Date.parse(`${day}T02:00:00.000Z`) + minutes * 60_000);

export function newLink(change: Partial<NewLink> = {}): NewLink {
  return {
    product_id: PRODUCT,
    channel_id: "shopee",
    place: "shopee:1:2:",
    url: URL_SHOPEE,
    host: "shopee.vn",
    listing_key: "shopee:1:2:",
    origin: "claim",
    kind: "goods",
    sample: false,
    watched: true,
    read_back: false,
    ...change,
  };
}

/** What a visit found, as the checker tells it. */
export function visit(outcome: CheckBody["outcome"], at: Date, change: Partial<CheckBody> = {}): PageCheck {
  const band = outcome === "other_product" ? "different" : outcome === "undecided" ? "person" : "same";
  const seen = ["buyable", "not_buyable", "undecided", "other_product"].includes(outcome);
  return {
    body: {
      version: 1,
      product: PRODUCT,
      channel: "shopee",
      listing: "shopee:1:2:",
      grade: "C",
      outcome,
      observedAt: at.toISOString(),
      page: {
        requestedUrl: URL_SHOPEE,
        finalUrl: URL_SHOPEE,
        hops: [{ url: URL_SHOPEE, status: seen ? 200 : 404 }],
        status: seen ? 200 : 404,
        ...(seen && { name: "Trà sen hộp 100 g", seller: "HTX Sen", price: 85_000, availability: "in_stock" as const }),
        ...(outcome === "not_buyable" && { availability: "out_of_stock" as const }),
        excerptSha256: "e".repeat(64),
      },
      ...(seen && { match: { band, rule: "name", reasons: [{ code: "name_complete" }], matcher: "names-1" } }),
      ...change,
    },
    excerpt: "Trà sen hộp 100 g",
    validators: { etag: '"1"' },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The presence book on a database of its own on the server `DATABASE_URL` names. */
export async function openWorld() {
  const database = await ownDatabase();
  const book = new PresenceBook(database.connection);
  const claim = async (now: Date, change: Partial<NewLink> = {}) =>
    (await book.keepClaim(newLink(change), "user_1", "Chủ thể cho biết", now)).link;
  return {
    book,
    connection: database.connection,
    claim,
    /** The state on a day as known at an instant, read as the contract says; `none` of the rows is null. */
    async stateOn(day: string, known?: Date, channel = "shopee"): Promise<PresenceState | null> {
      const at = known ?? (await book.head()).known_at;
      const { rows } = await database.connection.raw(
        `select state from presence_span where product_id = ? and channel_id = ? and known_from <= ?
           and (known_to is null or known_to > ?) and valid_from <= ?::date and (valid_to is null or valid_to > ?::date)`,
        [PRODUCT, channel, at.toISOString(), at.toISOString(), day, day],
      );
      if (rows.length > 1) throw new Error(`Spans overlap on ${day}`);
      return rows[0]?.state ?? null;
    },
    async count(table: string): Promise<number> {
      const { rows } = await database.connection.raw(`select count(*)::int as total from ${table}`);
      return rows[0].total;
    },
    /** Empties everything, past the triggers. */
    async forget() {
      await database.connection.raw(
        `truncate presence_check, presence_span, presence_link, presence_excerpt, presence_photo, presence_review,
           presence_decision, presence_channel_status, presence_verification, presence_pace, presence_feed_grant,
           presence_feed_run, presence_feed_wish`,
      );
      await database.connection.raw(
        "update presence_head set sequence = 0, hash = repeat('0', 64), known_at = 'epoch', revision = 0",
      );
    },
    close: database.drop,
  };
}

async function ownDatabase(): Promise<{ connection: Knex; drop(): Promise<void> }> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `presence_test_${randomBytes(6).toString("hex")}`;
  const admin = knex({ client: "pg", connection: server, pool: { min: 0, max: 1 } });
  await admin.raw(`CREATE DATABASE ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  const connection = knex({ client: "pg", connection: { connectionString: own.href }, pool: { min: 0, max: 8 } });
  for (const each of [Migration20261125214500, Migration20261126150700]) {
    const migration: Migration = Reflect.construct(each, []);
    await migration.up();
    for (const query of migration.getQueries()) await connection.raw(String(query).replaceAll("?", "\\?"));
  }
  return {
    connection,
    async drop() {
      await connection.destroy();
      await admin.raw(`DROP DATABASE ${name}`);
      await admin.destroy();
    },
  };
}
