import type { MedusaContainer } from "@medusajs/framework/types";
import { deleteProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { DEMO } from "../../../modules/demo";
import type { DemoService } from "../../../modules/demo/service";

export type DemoRemoved = { products: number; offers: number };

/** Takes the demonstration away: its rows and every sample offer. Orders keep what they said. */
export async function removeDemo(container: MedusaContainer): Promise<DemoRemoved> {
  const demo: DemoService = container.resolve(DEMO);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const ids = await catalogue.sampleVariants();
  if (ids.length > 0) await deleteProductVariantsWorkflow(container).run({ input: { ids } });
  const rows = await demo.listDemoProducts({}, { take: null, select: ["registered_product_id"] });
  if (rows.length > 0) await demo.deleteDemoProducts(rows.map(({ registered_product_id }) => registered_product_id));
  return { products: rows.length, offers: ids.length };
}
