import type { Offer, ProductSummary } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import type { CatalogueCard, CatalogueOffer } from "../../../modules/catalogue/document";
import { certificateOn } from "../../../modules/register/domain/certificate";

/** One card of a list on a day. The certificate is derived here and now; no document carries a finished one. */
export function toSummary(card: CatalogueCard, day: IsoDay): ProductSummary {
  const { id, handle, name, producer, province, place_text, group, picture, drawing } = card;
  return {
    id,
    handle,
    name,
    producer: producer && { id: producer.id, handle: producer.handle, name: producer.name },
    province,
    place_text,
    group,
    certificate: certificateOn(card.facts, day),
    offer: card.offer && toOffer(card.offer),
    sizes: card.sizes?.map(toOffer) ?? [],
    picture,
    drawing,
  };
}

function toOffer({ net, gtin, ...offer }: CatalogueOffer): Offer {
  return { ...offer, gtin: gtin ?? null, price_per_unit: pricePerUnit(offer.price, net) };
}

const UNITS = {
  g: { unit: "kg", amount: 1000 },
  ml: { unit: "l", amount: 1000 },
  piece: { unit: "piece", amount: 1 },
} as const;

/** Price of a kilogram, a litre or a piece in whole đồng; null where it would only repeat the price. */
export function pricePerUnit(price: number, net: CatalogueOffer["net"]): Offer["price_per_unit"] {
  if (net === null) return null;
  const { unit, amount } = UNITS[net.unit];
  return net.amount === amount ? null : { amount: Math.round((price * amount) / net.amount), unit };
}
