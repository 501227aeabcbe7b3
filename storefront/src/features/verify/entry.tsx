import { CertificatePanel } from "@/features/certificate/certificate-panel";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import type { Found } from "./domain/decisions";
import { verifyTexts } from "./texts";

type Props = { found: Found; locale: Locale; heading: "h2" | "h3" };

/**
 * One product of the register and what holds of its stars today, by the register alone. What the demonstration makes of
 * it is folded away below: somebody who has just scanned a pack must not take a sample for the answer.
 */
export function Entry({ found, locale, heading }: Props) {
  const { product, certificate, sample_certificate } = found;
  const { handle, name, producer, place_text } = product;
  const texts = verifyTexts(locale);
  const Name = heading === "h2" ? "h3" : "h4";
  return (
    <>
      <CertificatePanel certificate={certificate} locale={locale} heading={heading}>
        <div>
          <Name className="text-lg">{name}</Name>
          <p>{producer ? fill(texts.producer, { name: producer }) : texts.unknownProducer}</p>
          {place_text ? <p className="text-ink-soft">{place_text}</p> : null}
          <TextLink href={localePath(locale, `/san-pham/${handle}`)} className="print:hidden">
            {texts.product}
          </TextLink>
        </div>
      </CertificatePanel>
      {sample_certificate ? (
        <details className="mt-2 print:hidden">
          <summary className="min-h-11 py-2 text-sm text-honey underline underline-offset-4">
            {texts.sampleMore}
          </summary>
          <CertificatePanel certificate={sample_certificate} locale={locale} heading={Name} />
        </details>
      ) : null}
    </>
  );
}
