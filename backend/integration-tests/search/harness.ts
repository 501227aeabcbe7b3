import { randomBytes } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { knex } from "@medusajs/framework/mikro-orm/knex";
import type { Migration } from "@medusajs/framework/mikro-orm/migrations";
import type { SearchTypes } from "@medusajs/framework/types";
import { Migration20261124090000 } from "../../src/providers/search-vietnamese/migrations/Migration20261124090000";
import { SEARCH_VIETNAMESE } from "../../src/providers/search-vietnamese/options";
import { VietnameseSearchService } from "../../src/providers/search-vietnamese/service";

export type SearchHarness = {
  service: VietnameseSearchService;
  /** A second process on the same database. */
  another(): VietnameseSearchService;
  connection: Knex;
  close(): Promise<void>;
};

/** Opens the provider on a database of its own on the server `DATABASE_URL` names. */
export async function openSearch(options: Record<string, unknown> = {}): Promise<SearchHarness> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `search_test_${randomBytes(6).toString("hex")}`;
  const admin = knex({ client: "pg", connection: server, pool: { min: 0, max: 1 } });
  await admin.raw(`CREATE DATABASE ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  const connection = knex({ client: "pg", connection: own.href, pool: { min: 0, max: 10 } });
  await migrate(connection);
  const another = () => new VietnameseSearchService({ __pg_connection__: connection }, options);
  return {
    service: another(),
    another,
    connection,
    async close() {
      await connection.destroy();
      await admin.raw(`DROP DATABASE ${name}`);
      await admin.destroy();
    },
  };
}

async function migrate(connection: Knex): Promise<void> {
  const migration: Migration = Reflect.construct(Migration20261124090000, []);
  await migration.up();
  for (const query of migration.getQueries()) await connection.raw(String(query));
}

/** A definition as the Search Module hands it to providers. */
export function indexOf(
  fields: Record<string, SearchTypes.SearchFieldDefinition>,
  physicalName = "goods_v1",
  settings: SearchTypes.SearchIndexSettings = {},
): SearchTypes.ResolvedSearchIndexDefinition {
  return {
    name: "goods",
    entity: "product",
    primary_key: "id",
    provider: SEARCH_VIETNAMESE,
    fields,
    settings,
    definition_hash: physicalName,
    physical_name: physicalName,
    seed: async function* () {},
  };
}

export type Ask = Omit<SearchTypes.ProviderSearchQuery, "index" | "attributes_to_retrieve"> & { retrieve?: string[] };

/** Asks as the Search Module does: all words, typing errors tolerated, unless the question says otherwise. */
export function question(
  index: SearchTypes.ResolvedSearchIndexDefinition,
  { retrieve = ["id"], ...ask }: Ask,
): SearchTypes.ProviderSearchQuery {
  return { index, attributes_to_retrieve: retrieve, ...ask };
}

export function idsOf(result: SearchTypes.SearchResult): string[] {
  return result.hits.map(({ id }) => id);
}
