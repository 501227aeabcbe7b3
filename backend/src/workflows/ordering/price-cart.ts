import type { MedusaContainer } from "@medusajs/framework/types";
import type { CartLineRequest, Quote } from "../../contracts/checkout";
import { ORDERING } from "../../modules/ordering";
import type { OfferFact } from "../../modules/ordering/domain/offer-fact";
import { buildQuote } from "../../modules/ordering/domain/quote";
import { type TermsOfDay, termsOn } from "../../modules/ordering/domain/terms";
import type { OrderingService } from "../../modules/ordering/service";
import { today } from "../../platform/calendar/clock";
import { readOffers } from "./read-offers";

export type PricedCart = {
  quote: Quote;
  offers: Map<string, OfferFact>;
  terms: TermsOfDay;
};

/** Prices, stock and delivery of wanted lines as they are now; only the server's own figures count. */
export async function priceCart(
  container: MedusaContainer,
  wanted: { lines: readonly CartLineRequest[]; province_id: string | null },
): Promise<PricedCart> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const variantIds = [...new Set(wanted.lines.map((line) => line.variant_id))];
  const [offers, allTerms] = await Promise.all([readOffers(container, variantIds), ordering.terms()]);
  const terms = termsOn(allTerms, today());
  return {
    quote: buildQuote({
      lines: wanted.lines,
      offers,
      terms,
      to_province_id: wanted.province_id,
    }),
    offers,
    terms,
  };
}
