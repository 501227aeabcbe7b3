import type { OfferInput, OfferMetadata } from "./offer-input";

/** Medusa's variant of an offer. Vietnamese goods have no size or colour here, so a product has this one variant. */
export function variantOf(offer: OfferInput) {
  return {
    title: offer.unit_label ?? "Mặc định",
    manage_inventory: true,
    allow_backorder: false,
    ...(offer.net?.unit === "g" ? { weight: offer.net.amount } : {}),
    metadata: metadataOf(offer),
    prices: [{ currency_code: "vnd", amount: offer.price }],
  };
}

function metadataOf({ unit_label, net, sample }: OfferInput): OfferMetadata {
  return { unit_label, net, sample };
}
