import type { OwnCertificate } from "@contracts/producer-certificates";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import type { Tone } from "@/ui/notice";
import { dossierTexts } from "./texts";

type Props = { certificate: Pick<OwnCertificate, "window">; locale: Locale };

const TONES: Record<NonNullable<OwnCertificate["window"]>["stage"], Tone> = {
  later: "good",
  prepare: "care",
  open: "care",
  late: "fault",
  over: "fault",
};

export function StageBadge({ certificate: { window }, locale }: Props) {
  if (!window) return null;
  return <Badge tone={TONES[window.stage]}>{dossierTexts(locale).stages[window.stage]}</Badge>;
}

/** What comes next and in how many days, in one sentence. */
export function NextDay({ certificate: { window }, locale }: Props) {
  const texts = dossierTexts(locale);
  if (!window) return <p>{texts.list.unknownDay}</p>;
  const days = {
    days: window.days_left,
    opens: formatDay(window.opens_on, locale),
    closes: formatDay(window.closes_on, locale),
    expires: formatDay(window.expires_on, locale),
  };
  return <p>{fill(texts.next[window.stage], days)}</p>;
}
