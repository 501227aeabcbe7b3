import type { Certificate } from "@contracts/certificate";
import { CertificatePanel } from "@/features/certificate/certificate-panel";
import type { Locale } from "@/platform/i18n/locale";
import { verifyTexts } from "./texts";

type Props = { certificate: Certificate | null; locale: Locale; heading: "h3" | "h4" };

/**
 * What the demonstration makes of a product, folded away: somebody who has just scanned a pack must not take a sample for
 * the answer.
 */
export function SampleFold({ certificate, locale, heading }: Props) {
  if (certificate === null) return null;
  return (
    <details className="mt-2 print:hidden">
      <summary className="min-h-11 py-2 text-sm text-honey underline underline-offset-4">
        {verifyTexts(locale).sampleMore}
      </summary>
      <CertificatePanel certificate={certificate} locale={locale} heading={heading} />
    </details>
  );
}
