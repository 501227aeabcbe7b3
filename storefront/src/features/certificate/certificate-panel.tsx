import type { Certificate } from "@contracts/certificate";
import type { ReactNode } from "react";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { FactList } from "@/ui/fact-list";
import { certificateFacts } from "./certificate-facts";
import { isSampleCertificate } from "./sample";
import { sentenceOf, standingOfCertificate } from "./standing";
import { StarBadge } from "./star-badge";
import { StatePanel } from "./state-panel";
import { certificateTexts } from "./texts";

type Props = {
  certificate: Certificate;
  locale: Locale;
  /** Level of the heading that says the state. */
  heading: "h2" | "h3" | "h4";
  /** What the certificate is for, above everything else, where the page does not say it already. */
  children?: ReactNode;
};

/**
 * Everything a page may say of a certificate: state, stars while in force, and the facts of the decision. What comes from
 * the demonstration is called a sample where the state is said, so that nobody takes it for a confirmation.
 */
export function CertificatePanel({ certificate, locale, heading, children }: Props) {
  const texts = certificateTexts(locale);
  const { badge, recognition } = certificate;
  return (
    <StatePanel standing={standingOfCertificate(certificate, locale)} heading={heading}>
      {children}
      {isSampleCertificate(certificate) ? <p className="font-bold">{texts.sampleText}</p> : null}
      {badge ? <StarBadge badge={badge} locale={locale} large facts={false} /> : null}
      <p>{sentenceOf(certificate, locale)}</p>
      <FactList facts={certificateFacts(certificate, locale)} unknown={texts.unknown} />
      <p className="text-sm text-ink-soft">
        {fill(texts.asOf, { day: formatDay(certificate.as_of, locale) })}
        {recognition?.source_url ? (
          <>
            {". "}
            <a href={recognition.source_url} rel="noopener nofollow" className="text-leaf underline">
              {texts.source}
            </a>
          </>
        ) : null}
      </p>
    </StatePanel>
  );
}
