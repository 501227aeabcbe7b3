import { CertificatePanel } from "@/features/certificate/certificate-panel";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import type { Found } from "./domain/decisions";
import { SampleFold } from "./sample-fold";
import { verifyTexts } from "./texts";

/** One product of the register and what holds of its stars today, by the register alone. */
export function Entry({ found, locale }: { found: Found; locale: Locale }) {
  const { product, certificate, sample_certificate } = found;
  const { handle, name, producer, place_text } = product;
  const texts = verifyTexts(locale);
  return (
    <>
      <CertificatePanel certificate={certificate} locale={locale} heading="h2">
        <div>
          <h3 className="text-lg">{name}</h3>
          <p>{producer ? fill(texts.producer, { name: producer }) : texts.unknownProducer}</p>
          {place_text ? <p className="text-ink-soft">{place_text}</p> : null}
          <TextLink href={localePath(locale, `/san-pham/${handle}`)} className="print:hidden">
            {texts.product}
          </TextLink>
        </div>
      </CertificatePanel>
      <SampleFold certificate={sample_certificate} locale={locale} heading="h3" />
    </>
  );
}
