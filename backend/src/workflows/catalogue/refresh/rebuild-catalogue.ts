import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATALOGUE } from "../../../modules/catalogue";
import { CATALOGUE_INDEX } from "../../../modules/catalogue/document";
import type { CatalogueService } from "../../../modules/catalogue/service";

const ALL = 10_000_000;

/** True once a filled version of the catalogue answers searches. */
export async function isCatalogueServed(container: MedusaContainer): Promise<boolean> {
  const indexes = await container.resolve(Modules.SEARCH).listIndexes();
  return indexes.some(({ name, status }) => name === CATALOGUE_INDEX && status === "ready");
}

/** True where nothing answers yet, or where the version that answers has the shape of an earlier release. */
export async function needsRebuild(container: MedusaContainer): Promise<boolean> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  return !(await isCatalogueServed(container)) || (await catalogue.hasWaitingVersion(CATALOGUE_INDEX));
}

/**
 * Makes every document anew without a moment in which a search finds less: a new version of the index is filled beside
 * the one that answers, catches up, and takes over. Also creates the index where there is none.
 */
export async function rebuildCatalogue(container: MedusaContainer): Promise<void> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const search = container.resolve(Modules.SEARCH);
  const begun = await catalogue.databaseTime();
  const waiting = await catalogue.openChanges(ALL);
  await bringToDefinition(container);
  await search.reindex({ index: CATALOGUE_INDEX, strategy: "swap" });
  // What a refresher wrote into the version that answered until now is written again into the one that answers now.
  await catalogue.reopenChanges(begun);
  await catalogue.markDone(waiting);
  // Drops the version before. Processes that still ask it are told so, look up the new one and ask again: without this
  // they would go on reading it for half a minute, and nobody refreshes it any more.
  await bringToDefinition(container);
}

/** Creates the index, or a version of its present shape, and drops versions that answer no more. */
async function bringToDefinition(container: MedusaContainer): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  const plan = await search.createIndexMigrationPlan();
  await search.executeIndexMigrationPlan(plan.filter(({ index }) => index === CATALOGUE_INDEX));
}
