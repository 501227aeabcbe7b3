import type { ShopPaused } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { pauseTexts } from "./texts";

type Props = {
  pause: ShopPaused;
  /** The shop's page, where what still leaves is told and the pause ends; with language prefix. */
  href: string;
  reader: "officer" | "producer";
  locale: Locale;
};

/** On a page of something in a paused shop: that changes wait, why, and where to look. */
export function PausedLine({ pause, href, reader, locale }: Props) {
  const texts = pauseTexts(locale);
  const who = reader === "officer" ? texts.who : texts.ownWho;
  return (
    <Notice tone="care" title={texts.title} className="mb-4">
      <p>
        {fill(who[pause.by], { at: formatInstant(pause.since, locale) })} {fill(texts.reason, { reason: pause.reason })}
      </p>
      <p>
        {texts.held} <TextLink href={href}>{texts.toShop}</TextLink>
      </p>
    </Notice>
  );
}
