import type { ProductDetail, UnitRef } from "@contracts/catalogue";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { productTexts } from "../texts";

const LINK = "py-2 font-bold text-leaf underline underline-offset-4";

/** Who makes it, where, and what it belongs to. */
export function Origin({ product, locale }: { product: ProductDetail; locale: Locale }) {
  const texts = productTexts(locale);
  const { producer, group } = product;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
      <dt className="text-sm text-ink-soft">{texts.producer}</dt>
      <dd>
        {producer ? (
          <a href={localePath(locale, `/chu-the/${producer.handle}`)} className={LINK}>
            {producer.name}
          </a>
        ) : (
          <span className="text-ink-soft italic">{texts.unknown}</span>
        )}
      </dd>
      <dt className="text-sm text-ink-soft">{texts.place}</dt>
      <dd>
        <Place product={product} locale={locale} />
      </dd>
      {group ? (
        <>
          <dt className="text-sm text-ink-soft">{texts.group}</dt>
          <dd>
            <a
              href={`${localePath(locale, "/san-pham")}?${new URLSearchParams({ group: group.code })}`}
              className={LINK}
            >
              {locale === "en" ? group.name_en : group.name}
            </a>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** The units the shop knows as links, and between them what the source prints and no unit stands for. */
function Place({ product, locale }: { product: ProductDetail; locale: Locale }) {
  const { commune, province, place_text, district_text } = product;
  const parts = [commune, commune ? district_text : place_text, province].filter((part) => part !== null);
  if (parts.length === 0) return <span className="text-ink-soft italic">{productTexts(locale).unknown}</span>;
  return parts.map((part, index) => (
    <span key={typeof part === "string" ? part : part.id}>
      {index > 0 ? ", " : ""}
      {typeof part === "string" ? part : <UnitLink unit={part} locale={locale} />}
    </span>
  ));
}

function UnitLink({ unit, locale }: { unit: UnitRef; locale: Locale }) {
  return (
    <a href={localePath(locale, `/dia-phuong/${unit.slug}`)} className={LINK}>
      {unit.name}
    </a>
  );
}
