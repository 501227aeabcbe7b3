import type { IsoDay } from "../../contracts/common";
import { type CatalogueDocument, offersOf } from "../../modules/catalogue/document";
import type { ProductDetails, TextFact } from "../../modules/channel/domain/product-details";
import { certificateOn } from "../../modules/register/domain/certificate";

/** What mappings, files and matching draw on, as the catalogue tells it on a day. */
export function detailsOf(
  { card, detail, groups }: Pick<CatalogueDocument, "card" | "detail" | "groups">,
  day: IsoDay,
): ProductDetails {
  const { badge } = certificateOn(card.facts, day);
  const [first] = offersOf(card);
  const decisions = card.facts.recognitions.flatMap(({ decision_number }) => decision_number ?? []);
  const { sample: _, ...label } = detail.label_facts ?? { sample: false };
  const texts: Record<TextFact, string | null | undefined> = {
    ...NO_LABEL,
    ...label,
    name: card.name,
    producer: card.producer?.name,
    place: card.place_text,
    unit_label: first?.unit_label,
  };
  return {
    groups,
    group_name: card.group?.name ?? null,
    producer_id: card.producer?.id ?? null,
    // The place as the source prints it; the register holds a fuller address for producers only.
    producer_address: [card.place_text, card.province?.name].filter((part) => part != null).join(", ") || null,
    province: card.province?.name ?? null,
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text != null && text !== "")),
    net: first?.net ?? null,
    certificate: badge && {
      stars: badge.stars,
      decision_number: badge.decision_number,
      expires_on: badge.expires_on,
    },
    decisions: [...new Set(decisions)],
  };
}

const NO_LABEL = {
  net_quantity: null,
  ingredients: null,
  allergens: null,
  shelf_life: null,
  storage: null,
  usage: null,
  warnings: null,
  origin: null,
  responsible_party: null,
  quality_declaration: null,
  food_safety_certificate: null,
  gtin: null,
  trace_code: null,
};
