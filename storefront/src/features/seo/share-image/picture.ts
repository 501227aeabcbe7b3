import type { ProductDetail } from "@contracts/catalogue";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { BRAND } from "@/site/brand";
import { seoTexts } from "../texts";
import { drawable } from "./drawable";

/** Everything a share picture shows. Two pictures with the same content are the same picture. */
export type SharePicture = {
  brand: string;
  title: string;
  /** Producer and place, or the shop's line. */
  line: string;
  stars: { count: number; text: string } | null;
  /** "Mẫu" where the stars come from the demonstration. */
  sample: string | null;
};

type SharedProduct = Pick<ProductDetail, "name" | "producer" | "province" | "place_text" | "certificate">;

/** The picture of a product: stars only while its certificate is in force, with the day they end. */
export function productPicture(product: SharedProduct, locale: Locale): SharePicture {
  const texts = seoTexts(locale);
  const { badge } = product.certificate;
  const place = product.province?.name ?? product.place_text;
  return {
    brand: drawable(BRAND[locale].name),
    title: shorten(drawable(product.name), 90),
    line: shorten(drawable([product.producer?.name, place].filter(Boolean).join(" · ")), 80),
    stars: badge && {
      count: badge.stars,
      text: fill(texts.shareStars, { stars: badge.stars, day: formatDay(badge.expires_on, locale) }),
    },
    sample: badge?.sample ? texts.shareSample : null,
  };
}

/** The picture of every page that has none of its own. */
export function shopPicture(locale: Locale): SharePicture {
  const { name, line } = BRAND[locale];
  return { brand: drawable(name), title: drawable(line), line: seoTexts(locale).shareShop, stars: null, sample: null };
}

function shorten(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
