import { container } from "@medusajs/framework";
import type { SearchTypes } from "@medusajs/framework/types";
import { defineSearchIndex } from "@medusajs/framework/utils";
import { CATALOGUE_INDEX } from "../modules/catalogue/document";
import { SEARCH_VIETNAMESE } from "../providers/search-vietnamese/options";
import { indexFields } from "../workflows/catalogue/documents/index-fields";
import { changedDocuments, documentsAfter } from "../workflows/catalogue/documents/read-documents";

/** Products per step; what one step holds in memory. */
const BATCH = 600;

/**
 * The shop's catalogue. Without Medusa's events: the change log of the catalogue module misses nothing, also not after a
 * crash, and `refreshCatalogue` follows it. Seeding runs outside a request, so it takes the application's own container.
 */
export default defineSearchIndex({
  name: CATALOGUE_INDEX,
  entity: "registered_product",
  provider: SEARCH_VIETNAMESE,
  fields: indexFields,
  async *seed({ catchup, last_key }: SearchTypes.SearchSeedContext) {
    if (catchup) {
      for await (const { documents, gone } of changedDocuments(container, catchup.since, BATCH)) {
        yield [{ action: "upsert" as const, documents }];
        if (gone.length > 0) yield [{ action: "delete" as const, filters: { id: gone } }];
      }
      return;
    }
    for await (const documents of documentsAfter(container, last_key ?? "", BATCH)) {
      yield [{ action: "upsert" as const, documents }];
    }
  },
});
