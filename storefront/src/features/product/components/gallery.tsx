import type { ProductDetail } from "@contracts/catalogue";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Drawing } from "@/ui/drawing";
import { Picture } from "@/ui/picture";
import { productTexts } from "../texts";

/**
 * Pictures in a row that is swiped or scrolled; the small ones below lead to the large ones by a plain anchor.
 * Where there is no picture, the drawing of the group, said to be one. Low on a phone, so that name and price show at once.
 */
export function Gallery({ product, locale }: { product: ProductDetail; locale: Locale }) {
  const { pictures, drawing } = product;
  const texts = productTexts(locale);
  if (pictures.length === 0) {
    return (
      <figure>
        <Drawing drawing={drawing} eager className="w-full rounded-card max-sm:aspect-[16/9] print:max-h-48" />
        <figcaption className="mt-2 text-sm text-ink-soft">{texts.drawingNote}</figcaption>
      </figure>
    );
  }
  return (
    <section aria-label={texts.gallery}>
      <ul
        className="flex snap-x snap-mandatory overflow-x-auto rounded-card"
        tabIndex={pictures.length > 1 ? 0 : undefined}
      >
        {pictures.map((picture, index) => (
          <li key={picture.url + picture.alt} id={anchor(index)} className="relative w-full shrink-0 snap-center">
            <Picture picture={picture} drawing={drawing} eager={index === 0} className="max-sm:aspect-[4/3]" />
            {picture.sample ? (
              <span className="absolute top-3 left-3 rounded bg-white px-1">
                <SampleTag locale={locale} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {pictures.length > 1 ? (
        <ul className="mt-3 flex gap-3 overflow-x-auto print:hidden">
          {pictures.map((picture, index) => (
            <li
              key={picture.url + picture.alt}
              className="size-16 shrink-0 overflow-hidden rounded-control border border-line"
            >
              <a href={`#${anchor(index)}`} aria-label={fill(texts.galleryPick, { number: index + 1 })}>
                <Picture picture={{ ...picture, alt: "" }} drawing={drawing} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

const anchor = (index: number) => `hinh-${index + 1}`;
