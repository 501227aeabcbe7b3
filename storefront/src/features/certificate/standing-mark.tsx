import type { Certificate } from "@contracts/certificate";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Badge } from "@/ui/badge";
import { isSampleCertificate } from "./sample";
import { type Standing, standingOf } from "./standing";
import { StarBadge } from "./star-badge";

type Props = { certificate: Certificate; locale: Locale; large?: boolean };

/** What a card says of a certificate: the badge while there is one, else the state in plain words. */
export function StandingMark({ certificate, locale, large = false }: Props) {
  if (certificate.badge) return <StarBadge badge={certificate.badge} locale={locale} large={large} />;
  const { word, sign } = standingOf(certificate.status, locale);
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge large={large}>
        <Sign sign={sign} size={large ? 18 : 14} />
        {word}
      </Badge>
      {isSampleCertificate(certificate) ? <SampleTag locale={locale} long={large} /> : null}
    </p>
  );
}

const SIGNS: Record<Standing["sign"], string> = {
  tick: "m5 12.5 4.5 4.5L19 7.5",
  clock: "M12 6.5V12l3.5 2.5M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z",
  cross: "m6 6 12 12M18 6 6 18",
  question: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5v.1",
  dash: "M5 12h14",
};

/** The sign of a state, beside its word. */
export function Sign({ sign, size }: { sign: Standing["sign"]; size: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      <path d={SIGNS[sign]} />
    </svg>
  );
}
