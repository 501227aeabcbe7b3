import type { Certificate, CertificateStatus } from "@contracts/certificate";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import type { Tone } from "@/ui/notice";
import { isSampleCertificate } from "./sample";
import { certificateTexts } from "./texts";

/** How a page says the state of a certificate: never by colour alone, so there is a sign and a word too. */
export type Standing = { tone: Tone; sign: "tick" | "clock" | "cross" | "question" | "dash"; word: string };

const LOOKS: Record<CertificateStatus, Pick<Standing, "tone" | "sign">> = {
  in_force: { tone: "good", sign: "tick" },
  expiring: { tone: "good", sign: "clock" },
  extended: { tone: "good", sign: "clock" },
  lapsed: { tone: "fault", sign: "cross" },
  revoked: { tone: "fault", sign: "cross" },
  unknown: { tone: "plain", sign: "question" },
  not_recognised: { tone: "plain", sign: "dash" },
};

/** The state in one word, with its tone and sign. */
export function standingOf(status: CertificateStatus, locale: Locale): Standing {
  return { ...LOOKS[status], word: certificateTexts(locale).word[status] };
}

/** As `standingOf`; a state of the demonstration is called a sample and looks like none of the real ones. */
export function standingOfCertificate(certificate: Certificate, locale: Locale): Standing {
  const standing = standingOf(certificate.status, locale);
  if (!isSampleCertificate(certificate)) return standing;
  const word = standing.word.charAt(0).toLowerCase() + standing.word.slice(1);
  return { ...standing, tone: "care", word: fill(certificateTexts(locale).sampleWord, { word }) };
}

/** The state in a sentence that says no more than the register knows. */
export function sentenceOf(certificate: Certificate, locale: Locale): string {
  const { sentence } = certificateTexts(locale);
  const { badge, recognition } = certificate;
  const day = (value: string | null | undefined) => (value ? formatDay(value, locale) : "");
  return fill(sentence[sentenceKey(certificate)], {
    stars: badge?.stars ?? recognition?.stars ?? "",
    expires: day(badge?.expires_on ?? recognition?.expires_on),
    year: recognition?.year ?? "",
    earliest: day(recognition?.earliest_expiry),
    latest: day(recognition?.latest_expiry),
  });
}

function sentenceKey({ status, badge, recognition }: Certificate) {
  // A year alone can be enough to be sure, but a badge needs the day of its decision beside it.
  if (recognition && !badge && isInForce(status))
    return recognition.earliest_expiry ? "in_force_year" : "in_force_bare";
  if (status === "lapsed") {
    if (recognition?.expires_on) return "lapsed_day";
    return recognition?.year && recognition.latest_expiry ? "lapsed_year" : "lapsed";
  }
  if (status === "unknown") {
    return recognition?.year && recognition.earliest_expiry && recognition.latest_expiry ? "unknown_year" : "unknown";
  }
  return status;
}

function isInForce(status: CertificateStatus): boolean {
  return status === "in_force" || status === "expiring" || status === "extended";
}
