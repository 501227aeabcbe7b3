import type { ListedSize } from "@contracts/channel-preview";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { listingTexts } from "./texts";

type Offer = { price: number; stock: number; sizes: readonly ListedSize[] };

/** Price and stock of a listing in one line; of several sizes the cheapest and the dearest, and pieces of all together. */
export function offerTold({ price, stock, sizes }: Offer, locale: Locale): string {
  const texts = listingTexts(locale).list;
  if (sizes.length < 2) return fill(texts.price, { price: formatVnd(price, locale), stock });
  const prices = sizes.map((size) => size.price);
  const ends = [...new Set([Math.min(...prices), Math.max(...prices)])].map((one) => formatVnd(one, locale));
  return fill(texts.sizes, { price: ends.join(" – "), count: sizes.length, stock });
}

/** Every size with its price and stock. */
export function sizesTold(sizes: readonly ListedSize[], locale: Locale): string {
  const { readySize } = listingTexts(locale).dryRun;
  return sizes
    .map(({ name, price, stock }) => fill(readySize, { name, price: formatVnd(price, locale), stock }))
    .join("; ");
}
