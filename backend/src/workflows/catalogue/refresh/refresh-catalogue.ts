import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATALOGUE } from "../../../modules/catalogue";
import { CATALOGUE_INDEX } from "../../../modules/catalogue/document";
import type { CatalogueService } from "../../../modules/catalogue/service";
import type { Change } from "../../../modules/catalogue/store/changes";
import { CHANNEL } from "../../../modules/channel";
import type { ChannelService } from "../../../modules/channel/service";
import { makeDocuments } from "../documents/read-documents";
import { projectCatalogue } from "../project";

/** Notes looked at in one step: many, since a bulk load leaves several of each product. */
const NOTES = 50_000;
/** Documents made and written in one step. */
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
    const { created, adopted } = await projectCatalogue(container, registeredProducts(changes));
    // That left notes of its own; looked at together with these, each document is made once.
    if (created + adopted > 0) continue;
    await refreshDocuments(container, ids);
    const channels: ChannelService = container.resolve(CHANNEL);
    // What marketplaces show is made of the documents.
    await channels.book.noteProducts(ids);
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
    const { documents, gone } = await makeDocuments(container, ids.slice(start, start + DOCUMENTS));
    if (documents.length > 0) await search.upsertDocuments({ index: CATALOGUE_INDEX, documents });
    if (gone.length > 0) await search.deleteDocuments({ index: CATALOGUE_INDEX, filters: { id: gone } });
  }
}

/** Long enough for the slowest rebuild to catch up with. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets changes done a day ago. */
export async function forgetOldChanges(container: MedusaContainer): Promise<void> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  await catalogue.forgetDone(new Date(Date.now() - KEPT_MS));
}
