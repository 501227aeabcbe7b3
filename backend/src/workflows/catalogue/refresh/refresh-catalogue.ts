import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATALOGUE } from "../../../modules/catalogue";
import { CATALOGUE_INDEX, type CatalogueDocument } from "../../../modules/catalogue/document";
import type { CatalogueService } from "../../../modules/catalogue/service";
import type { Change } from "../../../modules/catalogue/store/changes";
import { documentsOf, without } from "../documents/read-documents";
import { projectCatalogue } from "../project";

/** Notes looked at in one step, and documents written in one. */
const NOTES = 1_000;
const DOCUMENTS = 300;

/**
 * Brings the documents in line with everything that changed since the last call.
 * @returns how many documents were made or removed; null where another process is at it
 */
export async function refreshCatalogue(container: MedusaContainer): Promise<number | null> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const [waiting] = await catalogue.openChanges(1);
  if (waiting === undefined) return 0;
  return catalogue.asOnlyRefresher(() => refreshAll(container, catalogue));
}

async function refreshAll(container: MedusaContainer, catalogue: CatalogueService): Promise<number> {
  let refreshed = 0;
  while (true) {
    const changes = await catalogue.openChanges(NOTES);
    if (changes.length === 0) return refreshed;
    const ids = await catalogue.affectedProducts(changes);
    // An import is done when the register holds it; what it added gets its Medusa product here.
    await projectCatalogue(container, registeredProducts(changes));
    await refreshDocuments(container, ids);
    // Only now: a crash before this line has the same changes looked at again.
    await catalogue.markDone(changes);
    refreshed += ids.length;
  }
}

function registeredProducts(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap(({ source, source_id }) => (source === "registered_product" ? source_id : [])))];
}

/** Writes the documents of registered products as they are now, and removes those of products no longer shown. */
export async function refreshDocuments(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  for (let start = 0; start < ids.length; start += DOCUMENTS) {
    const asked = ids.slice(start, start + DOCUMENTS);
    const documents = await documentsOf(container, asked);
    if (documents.length > 0) await search.upsertDocuments({ index: CATALOGUE_INDEX, documents });
    await remove(search, without(asked, documents));
  }
}

async function remove(search: SearchTypes.ISearchModuleService, ids: CatalogueDocument["id"][]): Promise<void> {
  if (ids.length > 0) await search.deleteDocuments({ index: CATALOGUE_INDEX, filters: { id: ids } });
}

/** Long enough for the slowest rebuild to catch up with. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets changes done a day ago. */
export async function forgetOldChanges(container: MedusaContainer): Promise<void> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  await catalogue.forgetDone(new Date(Date.now() - KEPT_MS));
}
