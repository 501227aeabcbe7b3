import type { OfferInput, OfferMetadata } from "./offer-input";

/** Medusa's variant of an offer. Sizes are told apart by number and SKU, not by options of Medusa's, which would have to be kept in step. */
export function variantOf(offer: OfferInput) {
  return {
    ...namedVariant(metadataOf(offer)),
    variant_rank: offer.size - 1,
    manage_inventory: true,
    allow_backorder: false,
    prices: [{ currency_code: "vnd", amount: offer.price }],
  };
}

/** The part of a variant that names it, without its price. */
export function namedVariant(metadata: OfferMetadata) {
  return {
    title: metadata.unit_label ?? "Mặc định",
    ...(metadata.net?.unit === "g" ? { weight: metadata.net.amount } : {}),
    metadata,
  };
}

function metadataOf({ unit_label, net, size, gtin, withdrawn, sample }: OfferInput): OfferMetadata {
  return { unit_label, net, size, gtin, withdrawn, sample };
}
