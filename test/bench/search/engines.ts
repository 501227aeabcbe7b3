import type { SearchTypes } from "@medusajs/framework/types";
import { Migration20260807120000 } from "@medusajs/search-postgres/dist/migrations/Migration20260807120000";
import { PostgresSearchService } from "@medusajs/search-postgres/dist/services/postgres-search";
import { indexOf, type SearchHarness } from "../../../backend/integration-tests/search/harness";
import { generateRegister } from "../generate/register.mjs";

/** The size of the national register in 2026. */
export const PRODUCTS = 17_400;
const SEED = 20_261_123;

export const INDEX = indexOf({
  id: { type: "keyword", filterable: true },
  handle: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 4 }, sortable: true },
  producer: { type: "text", searchable: { weight: 3 } },
  place: { type: "text", searchable: { weight: 2 } },
  group: { type: "keyword", filterable: true, facetable: true },
  province: { type: "keyword", filterable: true, facetable: true },
  stars: { type: "integer", filterable: true, sortable: true, facetable: { types: ["value"] } },
});

/** The generated register as search documents. */
export function generateDocuments(): (SearchTypes.SearchDocument & { title: string })[] {
  return generateRegister(SEED, PRODUCTS).map((row, index) => ({
    id: `product_${index}`,
    handle: `product-${index}`,
    title: row.name,
    producer: row.producer,
    place: [row.commune, row.district, row.province].filter(Boolean).join(", "),
    group: row.group,
    province: row.province,
    stars: row.stars === "" ? null : Number(row.stars),
  }));
}

type Engine = Pick<PostgresSearchService, "search" | "upsertIndex" | "upsertDocuments">;

/** Medusa's own PostgreSQL provider on the same database, with the word list of no language, as a shop must set it up. */
export async function stockEngine({ connection }: SearchHarness): Promise<Engine> {
  const migration = Reflect.construct(Migration20260807120000, []);
  await migration.up();
  for (const query of migration.getQueries()) await connection.raw(String(query));
  await connection.raw(`CREATE TEXT SEARCH CONFIGURATION medusa_search_simple (COPY = simple)`);
  await connection.raw(
    `ALTER TEXT SEARCH CONFIGURATION medusa_search_simple ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple`,
  );
  const execute = async (sql: string, params: unknown[] = []) => (await connection.raw(sql, params as never)).rows;
  const manager = { execute, transactional: (run: (manager: unknown) => Promise<unknown>) => run({ execute }) };
  return Reflect.construct(PostgresSearchService, [{ manager, logger: console }, { language: "simple" }]);
}
