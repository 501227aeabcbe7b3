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
  /** Variants a crash left without a price or a stock item of their own; they were never for sale, and are made anew. */
  remove: string[];
  /** Stock of variants that stand. */
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
  const plan: OfferPlan = { create: [], update: [], remove: [], levels: [] };
  for (const offer of lastOfEach(offers)) {
    const sku = offerSku(offer.registered_product_id, offer.size);
    const product_id = productIds.get(offer.registered_product_id);
    if (product_id === undefined)
      throw new RangeError(`No Medusa product for registered product ${offer.registered_product_id}`);
    const found = existing.get(sku);
    const standing = found && wholeOffer(found);
    if (found && !standing) plan.remove.push(found.variant_id);
    if (standing) planChange(plan, offer, standing);
    else plan.create.push({ offer, sku, product_id });
  }
  return plan;
}

type WholeOffer = ExistingOffer & { inventory_item_id: string; price: number };

function wholeOffer(found: ExistingOffer): WholeOffer | null {
  const { inventory_item_id, price } = found;
  return inventory_item_id === null || price === null ? null : { ...found, inventory_item_id, price };
}

function planChange(plan: OfferPlan, offer: OfferInput, found: WholeOffer): void {
  const { variant_id, inventory_item_id, price, stocked, metadata } = found;
  if (price !== offer.price || !sameMetadata(metadata, offer)) plan.update.push({ offer, variant_id });
  if (stocked !== offer.stock) plan.levels.push({ offer, inventory_item_id, exists: stocked !== null });
}

function sameMetadata(kept: OfferMetadata, wanted: OfferInput): boolean {
  return (
    kept.unit_label === wanted.unit_label &&
    kept.sample === wanted.sample &&
    kept.gtin === wanted.gtin &&
    kept.withdrawn === wanted.withdrawn &&
    kept.net?.amount === wanted.net?.amount &&
    kept.net?.unit === wanted.net?.unit
  );
}

function lastOfEach(offers: readonly OfferInput[]): OfferInput[] {
  return [...new Map(offers.map((offer) => [offerSku(offer.registered_product_id, offer.size), offer])).values()];
}
