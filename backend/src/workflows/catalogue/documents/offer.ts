import type { CatalogueOffer } from "../../../modules/catalogue/document";
import type { SaleFact } from "../../../modules/catalogue/store/sources";
import { offerMetadataSchema } from "../set-offers/offer-input";

/** What can be bought; null without a variant or without a price in whole đồng: such a product is shown, not sold. */
export function offerOf({ variant_id, sku, price, available, metadata }: SaleFact): CatalogueOffer | null {
  if (variant_id === null || price === null || !Number.isSafeInteger(price) || price <= 0) return null;
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
