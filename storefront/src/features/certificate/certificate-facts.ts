import type { Badge, Certificate, RecognitionFact } from "@contracts/certificate";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { certificateTexts } from "./texts";

/** One line of what a decision says; `value: null` where the register does not know it. */
export type Fact = { label: string; value: string | null };

/**
 * What the register knows of the latest recognition and of its revocation, line by line. The badge comes first:
 * it never stands without number, date, issuer and expiry (OCOP mark regulation).
 */
export function certificateFacts({ badge, recognition, revocation }: Certificate, locale: Locale): Fact[] {
  const { fact } = certificateTexts(locale);
  const day = (value: string | null) => (value ? formatDay(value, locale) : null);
  const revoked = revocation
    ? [
        { label: fact.revocation, value: revocation.decision_number },
        { label: fact.revoked, value: day(revocation.decided_on) },
        { label: fact.reason, value: revocation.reason },
      ]
    : [];
  const known = recognised(badge ?? recognition, recognition, locale);
  // The term that was granted says nothing any more once the certificate is revoked.
  return [...(revocation ? known.filter(({ label }) => label !== fact.expires) : known), ...revoked];
}

function recognised(said: Badge | RecognitionFact | null, latest: RecognitionFact | null, locale: Locale): Fact[] {
  if (said === null) return [];
  const texts = certificateTexts(locale);
  const { fact } = texts;
  const dayless = !said.decided_on && latest?.year ? [{ label: fact.year, value: String(latest.year) }] : [];
  return [
    { label: fact.rank, value: fill(texts.starsAlone, { stars: said.stars }) },
    { label: fact.decision, value: said.decision_number },
    ...dayless,
    { label: fact.decided, value: said.decided_on ? formatDay(said.decided_on, locale) : null },
    { label: fact.issuer, value: said.issuer },
    { label: fact.expires, value: said.expires_on ? formatDay(said.expires_on, locale) : null },
    ...(latest?.legal_document ? [{ label: fact.document, value: latest.legal_document }] : []),
  ];
}
