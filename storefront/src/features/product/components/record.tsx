import type { ProductDetail } from "@contracts/catalogue";
import { CertificatePanel } from "@/features/certificate/certificate-panel";
import { formatDay } from "@/platform/format/day";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Section } from "@/ui/section";
import { SourceList } from "@/ui/source-list";
import { noteLanguage } from "../domain/note-language";
import { productTexts } from "../texts";

export const CERTIFICATE_ID = "giay-chung-nhan";

type Props = { product: ProductDetail; locale: Locale };

/** The certificate as the register knows it, how it came about, and who says so. */
export function Record({ product, locale }: Props) {
  const texts = productTexts(locale);
  return (
    <Section id={CERTIFICATE_ID} title={texts.certificate}>
      <CertificatePanel certificate={product.certificate} locale={locale} heading="h3" />
      <History product={product} locale={locale} />
      <Sources product={product} locale={locale} />
    </Section>
  );
}

function History({ product: { history }, locale }: Props) {
  if (history.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-lg">{productTexts(locale).history}</h3>
      <ol className="mt-2 space-y-2 border-l-2 border-line pl-4">
        {history.map(({ status_from, year, text, text_en, sample }) => (
          <li key={`${status_from ?? year} ${text}`}>
            <When day={status_from} year={year} locale={locale} />
            {locale === "en" ? text_en : text} {sample ? <SampleTag locale={locale} /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The day, or the year where the source gives no more. */
function When({ day, year, locale }: { day: string | null; year: number | null; locale: Locale }) {
  if (!day && !year) return null;
  return (
    <time dateTime={day ?? String(year)} className="block text-sm text-ink-soft">
      {day ? formatDay(day, locale) : year}
    </time>
  );
}

function Sources({ product: { sources }, locale }: Props) {
  const texts = productTexts(locale);
  if (sources.length === 0) return null;
  const shown = sources.map(({ url, note, evidence_grade }) => ({
    url,
    remark: evidence_grade ? texts.grade[evidence_grade] : undefined,
    note: note ? { label: texts.sourceNote, text: note, lang: noteLanguage(note) } : undefined,
  }));
  return (
    <>
      <h3 className="mt-6 text-lg">{texts.sources}</h3>
      <SourceList sources={shown} />
    </>
  );
}
