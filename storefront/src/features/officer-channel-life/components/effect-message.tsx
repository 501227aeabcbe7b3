import type { LineEffect, LineEffectDay, LineEffectShare } from "@contracts/presence-line";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { sharePercent } from "../share-texts";
import { channelLifeTexts } from "../texts";

/** The effect in words: whether the channel counts, and every share that comes out otherwise today. */
export function EffectMessage({ effect, locale }: { effect: LineEffect; locale: Locale }) {
  const texts = channelLifeTexts(locale).effect;
  const { days, channel, from, products_total } = effect;
  const [own] = days;
  const last = days.at(-1);
  if (own === undefined || last === undefined) return null;
  const moved = last.shares.filter(({ lost, gained }) => lost + gained > 0);
  return (
    <Notice tone={products_total > 0 ? "care" : "plain"} className="mb-4">
      <p className="font-bold">
        {fill(texts.messages[turnOf(own)], { name: channel.name[locale], day: formatDay(from, locale) })}
      </p>
      {moved.length > 0 ? (
        <ul className="list-disc space-y-1 pl-5">
          {moved.map((share) => (
            <li key={`${share.id} ${share.reading}`}>{sayShare(share, locale)}</li>
          ))}
        </ul>
      ) : (
        <p>{texts.nothing}</p>
      )}
      <p>{fill(texts.changed, { count: formatCount(last.changed, locale) })}</p>
      {effect.as_if_today ? <p>{texts.asIfToday}</p> : null}
      {effect.sample ? <p>{texts.sample}</p> : null}
    </Notice>
  );
}

function sayShare({ id, title, before, after, lost, gained }: LineEffectShare, locale: Locale): string {
  const texts = channelLifeTexts(locale).effect;
  const told = {
    ...{ share: `${id}. ${title[locale]}`, before: sharePercent(before, locale), after: sharePercent(after, locale) },
    ...{ lost: formatCount(lost, locale), gained: formatCount(gained, locale) },
  };
  const counts = [lost > 0 ? texts.saidLost : "", gained > 0 ? texts.saidGained : ""].filter((one) => one !== "");
  return fill([texts.said, ...counts].join("; "), told);
}

function turnOf({ open }: LineEffectDay): "closes" | "opens" | "staysOpen" | "staysClosed" {
  if (open.before !== open.after) return open.after ? "opens" : "closes";
  return open.after ? "staysOpen" : "staysClosed";
}
