import type { OwnOffer } from "@contracts/producer-products";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SIZE_FIELD, toldOf, waitsForName } from "../size-path";
import { productTexts } from "../texts";
import { PartLink } from "./part-link";

type Props = { locale: Locale; path: string; sizes: readonly OwnOffer[] };

/** Every size with its price and stock, each leading to its form. */
export function SizeList({ locale, path, sizes }: Props) {
  const { offer: texts, list } = productTexts(locale);
  const stateOf = (offer: OwnOffer) => {
    if (waitsForName(offer)) return texts.waits;
    return offer.withdrawn
      ? texts.withdrawn
      : fill(list.price, { price: formatVnd(offer.price, locale), stock: offer.stock });
  };
  return (
    <ul className="max-w-2xl divide-y divide-line rounded-card border border-line bg-white">
      {sizes.map((offer) => (
        <PartLink
          key={offer.size}
          href={localePath(locale, `${path}?${SIZE_FIELD}=${offer.size}`)}
          title={toldOf(offer)?.unit_label ?? fill(texts.unnamed, { number: offer.size })}
          state={stateOf(offer)}
          done={!offer.withdrawn && offer.stock > 0}
        />
      ))}
    </ul>
  );
}
