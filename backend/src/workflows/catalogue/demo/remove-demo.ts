import type { MedusaContainer } from "@medusajs/framework/types";
import { deleteProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { DEMO } from "../../../modules/demo";
import type { DemoService } from "../../../modules/demo/service";

/** Medusa deletes with a question per row and keeps all of a run in memory: small runs end one by one, and a crash undoes little. */
const BATCH = 200;
const AT_ONCE = 3;

export type DemoRemoved = { products: number; offers: number };

/** Takes the demonstration away: its rows and every sample offer. Orders keep what they said. */
export async function removeDemo(container: MedusaContainer): Promise<DemoRemoved> {
  const demo: DemoService = container.resolve(DEMO);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const ids = await catalogue.sampleVariants();
  for (const runs of chunksOf(chunksOf(ids, BATCH), AT_ONCE))
    await Promise.all(runs.map((some) => deleteProductVariantsWorkflow(container).run({ input: { ids: some } })));
  const rows = await demo.listDemoProducts({}, { take: null, select: ["registered_product_id"] });
  if (rows.length > 0) await demo.deleteDemoProducts(rows.map(({ registered_product_id }) => registered_product_id));
  return { products: rows.length, offers: ids.length };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
