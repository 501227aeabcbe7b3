import type { SearchTypes } from "@medusajs/framework/types";
import { extractPrimaryKeyFilter } from "@medusajs/framework/utils";
import { compileFilters } from "../query/filters";
import { CATALOGUE, type CatalogueEntry } from "./catalogue";
import type { Database } from "./database";
import { type Fragment, fragment, join } from "./fragment";

/** Deletes what the filters select; a filter on the primary key alone needs no filterable field. */
export async function deleteDocuments(
  database: Database,
  entry: CatalogueEntry,
  filters: SearchTypes.SearchFilters,
): Promise<void> {
  const ids = extractPrimaryKeyFilter(filters, entry.plan);
  const selected = ids === undefined ? compileFilters(filters, entry.plan) : fragment("id = ANY(?::text[])", ids);
  await database.change([deletion(entry, selected)]);
}

/** Deletes every document and keeps the index. */
export async function clearDocuments(database: Database, entry: CatalogueEntry): Promise<void> {
  await database.change([deletion(entry, fragment("TRUE"))]);
}

/** One statement: documents, and the revision with the number of documents. */
function deletion(entry: CatalogueEntry, selected: Fragment): Fragment {
  return join(
    [
      fragment(`WITH deleted AS (DELETE FROM ${entry.document_table} WHERE`),
      selected,
      fragment(
        `RETURNING 1)
        UPDATE ${CATALOGUE} SET
          revision = revision + 1,
          document_count = document_count - (SELECT count(*) FROM deleted),
          updated_at = now()
        WHERE name = ?`,
        entry.name,
      ),
    ],
    " ",
  );
}
