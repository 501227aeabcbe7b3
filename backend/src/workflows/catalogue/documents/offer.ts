import type { CatalogueOffer } from "../../../modules/catalogue/document";
import type { SaleFact, SaleVariant } from "../../../modules/catalogue/store/sources";
import type { RegisterProducer } from "../../../modules/register/store/records";
import { offerMetadataSchema } from "../set-offers/offer-input";

/**
 * What can be bought, size by size; nothing without a variant, without a price in whole đồng, or without a producer: such a
 * product is shown, not sold. Who sells must be named before anybody orders (Law 19/2023/QH15 art. 37).
 */
export function offersFor({ variants }: SaleFact, producer: RegisterProducer | null): CatalogueOffer[] {
  return producer === null ? [] : variants.flatMap((variant) => offerOf(variant) ?? []);
}

/** The one that stands for the product in lists. @returns null where nothing is sold */
export function leadingOffer(offers: readonly CatalogueOffer[]): CatalogueOffer | null {
  const order = (offer: CatalogueOffer) => (offer.available > 0 ? 0 : 1);
  return offers.toSorted((a, b) => order(a) - order(b) || a.price - b.price)[0] ?? null;
}

function offerOf({ variant_id, sku, price, available, metadata, withdrawn }: SaleVariant): CatalogueOffer | null {
  if (withdrawn || price === null || !Number.isSafeInteger(price) || price <= 0) return null;
  const { unit_label, net, gtin, sample } = offerMetadataSchema.parse(metadata ?? {});
  return {
    variant_id,
    sku: sku ?? variant_id,
    price,
    unit_label,
    net,
    available: Math.max(0, Math.floor(available ?? 0)),
    sample,
    ...(gtin !== null && { gtin }),
  };
}
