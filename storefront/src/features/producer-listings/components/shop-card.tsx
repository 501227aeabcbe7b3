import type { DeskShop } from "@contracts/channel-desk";
import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import type { DeskNotice } from "../../desk-frame/notice";
import { PauseForm } from "../../shop-pause/pause-form";
import { PauseState } from "../../shop-pause/pause-state";
import { pauseTexts } from "../../shop-pause/texts";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Props = { shop: DeskShop; channel: string; notice: DeskNotice | null; locale: Locale };

/** One of the producer's shops: whether it works, until when, and how its listings stand. */
export function ShopCard({ shop, channel, notice, locale }: Props) {
  const texts = listingTexts(locale).shops;
  const byFile = shop.way === "file";
  const broken = shop.state === "reconnect" || shop.warning === "ended";
  const sellAt = byFile ? `${PAGES.shops}/${shop.id}/tep` : `${PAGES.choose}?gh=${shop.id}`;
  return (
    <li className="space-y-2 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{shop.name ?? channel}</h2>
      <p className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 [overflow-wrap:anywhere]">{channel}</span>
        <Badge tone={broken ? "fault" : "good"}>
          {broken ? texts.reconnectNeeded : byFile ? texts.byFile : texts.connected}
        </Badge>
        {shop.pause ? <Badge tone="care">{pauseTexts(locale).paused}</Badge> : null}
      </p>
      {shop.pause ? (
        <PauseState
          shop={shop.id}
          pause={shop.pause}
          action={localePath(locale, PAGES.resume)}
          reader="producer"
          locale={locale}
        />
      ) : null}
      {byFile ? null : <Countdown shop={shop} broken={broken} locale={locale} />}
      {byFile ? null : <p className="text-sm text-ink-soft">{countsOf(shop, locale)}</p>}
      <p className="flex flex-wrap gap-2">
        {byFile || !(broken || shop.warning !== "none") ? null : (
          <ButtonLink href={localePath(locale, `${PAGES.connect}?san=${shop.channel}`)}>{texts.reconnect}</ButtonLink>
        )}
        {broken || shop.pause ? null : (
          <ButtonLink look="secondary" href={localePath(locale, sellAt)}>
            {byFile ? texts.files : texts.sell}
          </ButtonLink>
        )}
      </p>
      {shop.pause ? null : (
        <PauseForm shop={shop.id} action={localePath(locale, PAGES.pause)} notice={notice} locale={locale} />
      )}
    </li>
  );
}

/** The nearest end that needs the seller; what renews itself is not told. */
function Countdown({ shop, broken, locale }: { shop: DeskShop; broken: boolean; locale: Locale }) {
  const texts = listingTexts(locale).shops;
  if (broken) return <p className="font-bold text-clay">{texts.ended}</p>;
  const [nearest] = shop.deadlines.filter(({ what }) => what !== "access").sort((a, b) => a.at.localeCompare(b.at));
  if (!nearest) return null;
  const values = { days: nearest.days_left, day: formatDay(todayInVietnam(new Date(nearest.at)), locale) };
  return nearest.warning === "none" ? (
    <p className="text-sm">{fill(texts.until, values)}</p>
  ) : (
    <p className="font-bold text-honey">{fill(texts.untilSoon, values)}</p>
  );
}

function countsOf({ listings }: DeskShop, locale: Locale): string {
  const texts = listingTexts(locale).shops;
  const [live, waiting] = [listings.in_step, listings.new + listings.behind];
  const trouble = listings.refused + listings.asking + listings.matches;
  return live + waiting + trouble === 0 ? texts.noCounts : fill(texts.counts, { live, waiting, trouble });
}
