import type { OfferInput, OfferMetadata } from "./offer-input";
import { offerSku } from "./offer-input";

/** A variant as it stands, found by its SKU. */
export type ExistingOffer = {
  variant_id: string;
  inventory_item_id: string | null;
  price: number | null;
  /** Pieces on hand at the shop's location; null where there is no level yet. */
  stocked: number | null;
  metadata: OfferMetadata;
};

export type OfferPlan = {
  create: { offer: OfferInput; sku: string; product_id: string }[];
  update: { offer: OfferInput; variant_id: string }[];
  /** Stock of variants that exist already. */
  levels: { offer: OfferInput; inventory_item_id: string; exists: boolean }[];
};

/**
 * Compares wanted offers with what stands and lists only the differences, so that setting an offer twice does nothing.
 * @param productIds Medusa product of each registered product
 * @param existing variants by SKU
 * @throws RangeError naming registered products that have no Medusa product
 */
export function planOffers(
  offers: readonly OfferInput[],
  productIds: ReadonlyMap<string, string>,
  existing: ReadonlyMap<string, ExistingOffer>,
): OfferPlan {
  const plan: OfferPlan = { create: [], update: [], levels: [] };
  for (const offer of lastOfEach(offers)) {
    const sku = offerSku(offer.registered_product_id);
    const product_id = productIds.get(offer.registered_product_id);
    if (product_id === undefined)
      throw new RangeError(`No Medusa product for registered product ${offer.registered_product_id}`);
    const found = existing.get(sku);
    if (found === undefined) plan.create.push({ offer, sku, product_id });
    else planChange(plan, offer, found);
  }
  return plan;
}

function planChange(plan: OfferPlan, offer: OfferInput, found: ExistingOffer): void {
  if (found.price !== offer.price || !sameMetadata(found.metadata, offer))
    plan.update.push({ offer, variant_id: found.variant_id });
  if (found.inventory_item_id !== null && found.stocked !== offer.stock) {
    plan.levels.push({ offer, inventory_item_id: found.inventory_item_id, exists: found.stocked !== null });
  }
}

function sameMetadata(kept: OfferMetadata, wanted: OfferInput): boolean {
  return (
    kept.unit_label === wanted.unit_label &&
    kept.sample === wanted.sample &&
    kept.net?.amount === wanted.net?.amount &&
    kept.net?.unit === wanted.net?.unit
  );
}

function lastOfEach(offers: readonly OfferInput[]): OfferInput[] {
  return [...new Map(offers.map((offer) => [offer.registered_product_id, offer])).values()];
}
