import type { MedusaContainer } from "@medusajs/framework/types";
import {
  deleteInventoryItemWorkflow,
  deleteProductVariantsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import type { SampleVariant } from "../../../modules/catalogue/store/sources";
import { DEMO } from "../../../modules/demo";
import type { DemoService } from "../../../modules/demo/service";
import { chunksOf } from "../../../platform/chunks";

/** Medusa deletes with a question per row and keeps all of a run in memory: small runs end one by one, and a crash undoes little. */
const BATCH = 200;
const AT_ONCE = 3;

export type DemoRemoved = {
  products: number;
  offers: number;
  /** Sample offers that goods are still reserved from: nothing more is sold of them, and a later run takes them away. */
  held: number;
};

/**
 * Takes the demonstration away: its rows and every sample offer. Orders keep what they said. It finds what is left of an
 * earlier try by itself, so it may be cut short anywhere and repeated.
 */
export async function removeDemo(container: MedusaContainer): Promise<DemoRemoved> {
  const demo: DemoService = container.resolve(DEMO);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const samples = await catalogue.sampleVariants();
  const free = samples.filter(({ held }) => !held).map(({ id }) => id);
  const held = samples.filter((sample) => sample.held);
  await inRuns(free, (ids) => deleteProductVariantsWorkflow(container).run({ input: { ids } }));
  await withdraw(container, held);
  // A run cut short between an offer and its goods leaves goods whose stock the next offer would inherit.
  await inRuns(await catalogue.strayStock(), (input) => deleteInventoryItemWorkflow(container).run({ input }));
  const rows = await demo.listDemoProducts({}, { take: null, select: ["registered_product_id"] });
  if (rows.length > 0) await demo.deleteDemoProducts(rows.map(({ registered_product_id }) => registered_product_id));
  return { products: rows.length, offers: free.length, held: held.length };
}

/** Medusa does not delete goods somebody waits for. */
async function withdraw(container: MedusaContainer, held: readonly SampleVariant[]): Promise<void> {
  const standing = held.filter(({ metadata }) => metadata.withdrawn !== true);
  await inRuns(standing, (some) => {
    const product_variants = some.map(({ id, metadata }) => ({ id, metadata: { ...metadata, withdrawn: true } }));
    return updateProductVariantsWorkflow(container).run({ input: { product_variants } });
  });
}

async function inRuns<Item>(items: readonly Item[], work: (some: Item[]) => Promise<unknown>): Promise<void> {
  for (const runs of chunksOf(chunksOf(items, BATCH), AT_ONCE)) await Promise.all(runs.map(work));
}
