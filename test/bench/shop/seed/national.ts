import { readFileSync } from "node:fs";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { projectCatalogue } from "../../../../backend/src/workflows/catalogue/project";
import { rebuildCatalogue } from "../../../../backend/src/workflows/catalogue/refresh/rebuild-catalogue";
import { ensureReferenceData } from "../../../../backend/src/workflows/register/ensure-reference-data";
import { importRegisterWorkflow } from "../../../../backend/src/workflows/register/import-register";
import { ensureShopSetup } from "../../../../backend/src/workflows/setup/ensure-shop-setup";
import { bulkOffers } from "./bulk-offers";

/** A shop of national size: the register in the file `BENCH_REGISTER` by the ordinary import, every product on sale. */
export default async function seedNational({ container }: Pick<ExecArgs, "container">): Promise<void> {
  const setup = await ensureShopSetup(container);
  await ensureReferenceData(container);
  const input = {
    file_name: "national.csv",
    content: readFileSync(String(process.env.BENCH_REGISTER)).toString("base64"),
    actor: "bench",
    dry_run: false,
    skip_refused: true,
  };
  const { result } = await importRegisterWorkflow(container).run({ input });
  console.log("import", JSON.stringify(result.counts));
  console.log("products", JSON.stringify(await projectCatalogue(container)));
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await bulkOffers(knex, setup.stock_location_id);
  await rebuildCatalogue(container);
  await knex.raw("vacuum analyze");
}
