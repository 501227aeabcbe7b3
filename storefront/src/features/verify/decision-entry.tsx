import { CertificatePanel } from "@/features/certificate/certificate-panel";
import { sentenceOf } from "@/features/certificate/standing";
import { StandingMark } from "@/features/certificate/standing-mark";
import { type Locale, localePath } from "@/platform/i18n/locale";
import type { Found } from "./domain/decisions";
import { SampleFold } from "./sample-fold";
import { verifyTexts } from "./texts";

/** One of the products a decision speaks of: what holds of it today in a few lines, the facts folded away. */
export function DecisionEntry({ found, locale }: { found: Found; locale: Locale }) {
  const { product, certificate } = found;
  const texts = verifyTexts(locale);
  return (
    <article className="break-inside-avoid space-y-2 rounded-card border border-line bg-white p-4">
      <h3 className="text-lg">
        <a
          href={localePath(locale, `/san-pham/${product.handle}`)}
          className="text-leaf underline underline-offset-4 print:no-underline"
        >
          {product.name}
        </a>
      </h3>
      <p className="text-ink-soft">
        {[product.producer ?? texts.unknownProducer, product.place_text].filter(Boolean).join(" · ")}
      </p>
      <StandingMark certificate={certificate} locale={locale} large />
      <p>{sentenceOf(certificate, locale)}</p>
      <details className="print:hidden">
        <summary className="min-h-11 py-2 text-leaf underline underline-offset-4">{texts.details}</summary>
        <CertificatePanel certificate={certificate} locale={locale} heading="h4" />
      </details>
      <SampleFold certificate={found.sample_certificate} locale={locale} heading="h4" />
    </article>
  );
}
