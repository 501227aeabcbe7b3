import type { Offer } from "@contracts/catalogue";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Badge } from "@/ui/badge";
import { Price } from "@/ui/price";
import { offerState } from "../domain/offer-state";
import { catalogueTexts } from "../texts";

/** Price and stock on a card. Plenty needs no word; few, none and not sold do. */
export function CardOffer({ offer, locale }: { offer: Offer | null; locale: Locale }) {
  const { offer: texts } = catalogueTexts(locale);
  if (!offer) return <p className="text-sm text-ink-soft">{texts.not_sold}</p>;
  const state = offerState(offer);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <Price amount={offer.price} locale={locale} className="text-lg" />
      {offer.unit_label ? <span className="text-sm text-ink-soft">{offer.unit_label}</span> : null}
      {offer.sample ? <SampleTag locale={locale} /> : null}
      {state === "sold_out" ? <Badge tone="fault">{texts.sold_out}</Badge> : null}
      {state === "few" ? <Badge tone="care">{fill(texts.few, { count: offer.available })}</Badge> : null}
    </p>
  );
}
