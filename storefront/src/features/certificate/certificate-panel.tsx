import type { Certificate } from "@contracts/certificate";
import type { ReactNode } from "react";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { classNames } from "@/ui/class-names";
import { FactList } from "@/ui/fact-list";
import type { Tone } from "@/ui/notice";
import { certificateFacts } from "./certificate-facts";
import { sentenceOf, standingOf } from "./standing";
import { Sign } from "./standing-mark";
import { StarBadge } from "./star-badge";
import { certificateTexts } from "./texts";

const FRAMES: Record<Tone, string> = {
  plain: "border-edge",
  good: "border-leaf",
  care: "border-star",
  fault: "border-clay",
};
const HEADS: Record<Tone, string> = {
  plain: "bg-sand text-ink",
  good: "bg-leaf-tint text-leaf-deep",
  care: "bg-honey-tint text-honey",
  fault: "bg-clay-tint text-clay",
};

type Props = {
  certificate: Certificate;
  locale: Locale;
  /** Level of the heading that says the state. */
  heading: "h2" | "h3";
  /** What the certificate is for, above everything else, where the page does not say it already. */
  children?: ReactNode;
};

/** Everything a page may say of a certificate: state, stars while in force, and the facts of the decision. */
export function CertificatePanel({ certificate, locale, heading: Heading, children }: Props) {
  const texts = certificateTexts(locale);
  const { tone, sign, word } = standingOf(certificate.status, locale);
  const { badge, recognition } = certificate;
  return (
    <div className={classNames("break-inside-avoid overflow-hidden rounded-card border bg-white", FRAMES[tone])}>
      <div className={classNames("flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3", HEADS[tone])}>
        <Sign sign={sign} size={28} />
        <Heading className="text-xl">{word}</Heading>
        {!badge && recognition?.sample ? <SampleTag locale={locale} /> : null}
      </div>
      <div className="space-y-3 px-4 py-4">
        {children}
        {badge ? <StarBadge badge={badge} locale={locale} large facts={false} /> : null}
        <p>{sentenceOf(certificate, locale)}</p>
        <FactList facts={certificateFacts(certificate, locale)} unknown={texts.unknown} />
        <p className="text-sm text-ink-soft">
          {fill(texts.asOf, { day: formatDay(certificate.as_of) })}
          {recognition?.source_url ? (
            <>
              {". "}
              <a href={recognition.source_url} rel="noopener nofollow" className="text-leaf underline">
                {texts.source}
              </a>
            </>
          ) : null}
        </p>
      </div>
    </div>
  );
}
