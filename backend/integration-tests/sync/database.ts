import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { Migration } from "@medusajs/framework/mikro-orm/migrations";
import type { Pool } from "pg";
import { ListingBook } from "../../src/modules/channel/store/book";
import type { LivingProcess } from "../../src/modules/channel/store/processes";
import { openQueuePool, prepareQueue } from "../../src/modules/channel/store/queue-pool";
import { readKeyRing } from "../../src/modules/channel/store/seal";

const MIGRATIONS = path.join(import.meta.dirname, "../../src/modules/channel/migrations");

export type OwnDatabase = {
  url: string;
  connection: Knex;
  pool: Pool;
  book: ListingBook;
  /** The process that works on it. */
  process: LivingProcess;
  drop(): Promise<void>;
};

/** A database with the connector's tables and queue, on the server `DATABASE_URL` names. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `sync_test_${randomBytes(6).toString("hex")}`;
  const admin = knex({ client: "pg", connection: server, pool: { min: 0, max: 1 } });
  await admin.raw(`CREATE DATABASE ${name}`);
  // What is proven here is order and atomicity; surviving a power cut is the server's own.
  await admin.raw(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  const connection = knex({ client: "pg", connection: { connectionString: own.href }, pool: { min: 0, max: 8 } });
  await migrate(connection);
  const pool = openQueuePool(connection, 4);
  await prepareQueue(pool);
  const book = new ListingBook(connection, readKeyRing(`k1:${"k".repeat(40)}`));
  const living = await book.work.enter(pool);
  return {
    url: own.href,
    connection,
    pool,
    book,
    process: living,
    async drop() {
      await living.leave();
      await pool.end();
      await connection.destroy();
      await admin.raw(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}

/** Every migration of the module, in order. */
async function migrate(connection: Knex): Promise<void> {
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    const loaded: Record<string, new () => Migration> = await import(path.join(MIGRATIONS, file));
    for (const made of Object.values(loaded)) {
      const migration: Migration = Reflect.construct(made, []);
      await migration.up();
      for (const query of migration.getQueries()) await connection.raw(String(query).replaceAll("?", "\\?"));
    }
  }
}
