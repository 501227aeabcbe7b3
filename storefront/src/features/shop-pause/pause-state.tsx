import type { ShopPaused } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { pauseTexts } from "./texts";

type Props = {
  shop: string;
  pause: ShopPaused;
  /** Where the form that lets the shop go on is sent, with language prefix. */
  action: string;
  /** Who reads it: what an officer ordered, an officer ends. */
  reader: "officer" | "producer";
  locale: Locale;
};

/** That a shop is paused: by whom, since when and why, what is sent all the same, and how it goes on. */
export function PauseState({ shop, pause, action, reader, locale }: Props) {
  const texts = pauseTexts(locale);
  const who = reader === "officer" ? texts.who : texts.ownWho;
  return (
    <Notice tone="care" title={texts.title}>
      <p>{fill(who[pause.by], { at: formatInstant(pause.since, locale) })}</p>
      <p>{fill(texts.reason, { reason: pause.reason })}</p>
      <p className="pt-2">{texts.goesOut}</p>
      <ul className="list-disc pl-5">
        <li>{texts.goes.stock}</li>
        <li>{texts.goes.stars}</li>
        <li>{texts.goes.orders}</li>
      </ul>
      <p>{texts.held}</p>
      {reader === "producer" && pause.by === "officer" ? (
        <p className="font-bold">{texts.officerEnds}</p>
      ) : (
        <form method="post" action={action} className="pt-2 print:hidden">
          <input type="hidden" name="gian-hang" value={shop} />
          <SubmitButton pending={texts.resuming}>{texts.resume}</SubmitButton>
        </form>
      )}
    </Notice>
  );
}
