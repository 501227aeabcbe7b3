import { readFileSync } from "node:fs";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { ensureReferenceData } from "../../../backend/src/workflows/register/ensure-reference-data";
import { importRegisterWorkflow } from "../../../backend/src/workflows/register/import-register";
import { ensureShopSetup } from "../../../backend/src/workflows/setup/ensure-shop-setup";
import { type ImportFigures, MARK } from "./figures";
import { measured } from "./measured";

/** Enough of Medusa's own products to tell its rate; at that rate all of them would take minutes. */
const MEDUSA_PRODUCTS = 300;
const MEDUSA_BATCH = 100;

/**
 * Both ways in one process and on one server: products by Medusa's own workflow, half of them before and half after a register
 * file by our import, so that neither way has the quieter machine.
 */
export default async function measureImport({ container }: { container: MedusaContainer }): Promise<void> {
  const setup = await ensureShopSetup(container);
  await ensureReferenceData(container);
  const content = readFileSync(process.env.BENCH_REGISTER ?? "").toString("base64");
  // What this shop adds to Medusa's product tables is none of Medusa's own work.
  await dropTriggersOnProducts(container);
  const before = await measured(() => createByMedusa(container, setup.sales_channel_id, "before"));
  const first = await measured(() => importOnce(container, content));
  const again = await measured(() => importOnce(container, content));
  const after = await measured(() => createByMedusa(container, setup.sales_channel_id, "after"));
  const figures: ImportFigures = {
    imported: first.result.added + first.result.review,
    changed_again: again.result.added + again.result.changed + again.result.review,
    import_seconds: first.seconds,
    again_seconds: again.seconds,
    import_peak_mb: first.peakMb,
    resting_mb: first.restingMb,
    medusa_products: 2 * MEDUSA_PRODUCTS,
    medusa_seconds: before.seconds + after.seconds,
  };
  console.log(`${MARK}${JSON.stringify(figures)}`);
}

async function importOnce(container: MedusaContainer, content: string) {
  const input = { file_name: "national.csv", content, actor: "bench", dry_run: false, skip_refused: true };
  return (await importRegisterWorkflow(container).run({ input })).result.counts;
}

async function createByMedusa(container: MedusaContainer, channel: string, name: string): Promise<void> {
  for (let start = 0; start < MEDUSA_PRODUCTS; start += MEDUSA_BATCH) {
    const products = Array.from({ length: MEDUSA_BATCH }, (_, index) => ({
      title: `Trà sen Tháp Mười ${start + index}`,
      handle: `bench-${name}-${start + index}`,
      status: ProductStatus.PUBLISHED,
      sales_channels: [{ id: channel }],
      options: [{ title: "Quy cách", values: ["Gói"] }],
      variants: [
        {
          title: "Gói",
          sku: `BENCH-${name}-${start + index}`,
          options: { "Quy cách": "Gói" },
          prices: [{ amount: 50_000, currency_code: "vnd" }],
        },
      ],
    }));
    await createProductsWorkflow(container).run({ input: { products } });
  }
}

async function dropTriggersOnProducts(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex.raw(`DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT tgname, tgrelid::regclass AS owner FROM pg_trigger WHERE tgname LIKE 'catalogue_%' AND tgrelid::regclass::text
        NOT IN ('producer', 'registered_product', 'decision', 'recognition', 'revocation', 'extension') LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.owner);
    END LOOP; END $$`);
}
