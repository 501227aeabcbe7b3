import type { ProductSummary } from "@contracts/catalogue";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Badge } from "@/ui/badge";
import { Price } from "@/ui/price";
import { offerState } from "../domain/offer-state";
import { catalogueTexts } from "../texts";

type Props = Pick<ProductSummary, "offer" | "sizes"> & { locale: Locale };

/** Price and stock on a card, the lowest price of several sizes. Plenty needs no word; few, none and not sold do. */
export function CardOffer({ offer, sizes, locale }: Props) {
  const { offer: texts } = catalogueTexts(locale);
  if (!offer) return <p className="text-sm text-ink-soft">{texts.not_sold}</p>;
  const state = offerState(offer);
  const isChoice = sizes.length > 1;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      {isChoice ? <span className="text-sm text-ink-soft">{texts.from}</span> : null}
      <Price amount={offer.price} locale={locale} className="text-lg" />
      {isChoice ? <span className="text-sm text-ink-soft">{fill(texts.sizes, { count: sizes.length })}</span> : null}
      {offer.unit_label && !isChoice ? <span className="text-sm text-ink-soft">{offer.unit_label}</span> : null}
      {offer.sample ? <SampleTag locale={locale} /> : null}
      {state === "sold_out" ? <Badge tone="fault">{texts.sold_out}</Badge> : null}
      {state === "few" && !isChoice ? <Badge tone="care">{fill(texts.few, { count: offer.available })}</Badge> : null}
    </p>
  );
}
