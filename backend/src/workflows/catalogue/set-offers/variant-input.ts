import type { OfferInput, OfferMetadata } from "./offer-input";

/** Medusa's variant of an offer. Sizes are told apart by number and SKU, not by options of Medusa's, which would have to be kept in step. */
export function variantOf(offer: OfferInput) {
  return {
    title: offer.unit_label ?? "Mặc định",
    variant_rank: offer.size - 1,
    manage_inventory: true,
    allow_backorder: false,
    ...(offer.net?.unit === "g" ? { weight: offer.net.amount } : {}),
    metadata: metadataOf(offer),
    prices: [{ currency_code: "vnd", amount: offer.price }],
  };
}

function metadataOf({ unit_label, net, size, gtin, withdrawn, sample }: OfferInput): OfferMetadata {
  return { unit_label, net, size, gtin, withdrawn, sample };
}
