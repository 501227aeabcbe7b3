import type { CatalogueOffer } from "../../../modules/catalogue/document";
import type { SaleFact } from "../../../modules/catalogue/store/sources";
import type { RegisterProducer } from "../../../modules/register/store/records";
import { offerMetadataSchema } from "../set-offers/offer-input";

/**
 * What can be bought; null without a variant, without a price in whole đồng, or without a producer: such a product is
 * shown, not sold. Who sells must be named before anybody orders (Law 19/2023/QH15 art. 37).
 */
export function offerOf(
  { variant_id, sku, price, available, metadata }: SaleFact,
  producer: RegisterProducer | null,
): CatalogueOffer | null {
  if (producer === null || variant_id === null || price === null || !Number.isSafeInteger(price) || price <= 0)
    return null;
  const { unit_label, net, sample } = offerMetadataSchema.parse(metadata ?? {});
  return {
    variant_id,
    sku: sku ?? variant_id,
    price,
    unit_label,
    net,
    available: Math.max(0, Math.floor(available ?? 0)),
    sample,
  };
}
