import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createRegionsWorkflow, createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows";
import { COD_PROVIDER } from "../../providers/payment-cod/service";
import { SETUP_NAMES } from "./shop-setup";

/**
 * Region Việt Nam: đồng, prices gross. Medusa's tax region carries no rate of its own; the VAT contained in a price
 * is a dated term and is written on each order line.
 */
export async function ensureRegion(container: MedusaContainer): Promise<void> {
  const [region] = await container.resolve(Modules.REGION).listRegions({ name: SETUP_NAMES.region });
  if (!region) {
    const countries = ["vn"];
    const payment_providers = [COD_PROVIDER];
    const wanted = {
      name: SETUP_NAMES.region,
      currency_code: "vnd",
      countries,
      payment_providers,
      is_tax_inclusive: true,
    };
    await createRegionsWorkflow(container).run({
      input: { regions: [wanted] },
    });
  }
  const [taxRegion] = await container.resolve(Modules.TAX).listTaxRegions({ country_code: "vn" });
  if (!taxRegion) {
    await createTaxRegionsWorkflow(container).run({
      input: [{ country_code: "vn", provider_id: "tp_system" }],
    });
  }
}
