import type { ProductSummary } from "@contracts/catalogue";
import { StandingMark } from "@/features/certificate/standing-mark";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Picture } from "@/ui/picture";
import { CardOffer } from "./components/card-offer";

type Props = {
  product: ProductSummary;
  locale: Locale;
  /** Level of the name's heading under the heading of its list. */
  heading?: "h2" | "h3";
  /** True for the cards a visitor sees at once: their pictures do not wait. */
  eager?: boolean;
};

/**
 * One product in a list: lying on a phone, so that a long name and the certificate stay readable, upright where there
 * is room. The name is the one link and covers the card.
 */
export function ProductCard({ product, locale, heading: Heading = "h3", eager = false }: Props) {
  const origin = [product.producer?.name, product.place_text ?? product.province?.name].filter(Boolean);
  return (
    <article className="relative grid h-full grid-cols-[27%_minmax(0,1fr)] overflow-hidden max-[22rem]:grid-cols-[19%_minmax(0,1fr)] rounded-card border border-line bg-white transition-colors hover:border-leaf sm:grid-cols-1 sm:grid-rows-[auto_1fr]">
      <Picture
        picture={product.picture}
        drawing={product.drawing}
        eager={eager}
        className="size-full max-sm:aspect-auto sm:aspect-[4/3] sm:h-auto"
      />
      <div className="flex flex-col gap-1.5 p-3 sm:p-4">
        <Heading className="text-base leading-snug sm:text-lg sm:leading-snug">
          <a
            href={localePath(locale, `/san-pham/${product.handle}`)}
            className="line-clamp-3 after:absolute after:inset-0 hover:text-leaf"
          >
            {product.name}
          </a>
        </Heading>
        {origin.length > 0 ? <p className="line-clamp-2 text-sm text-ink-soft">{origin.join(" · ")}</p> : null}
        <StandingMark certificate={product.certificate} locale={locale} />
        <div className="mt-auto pt-1">
          <CardOffer offer={product.offer} sizes={product.sizes} locale={locale} />
        </div>
      </div>
    </article>
  );
}
