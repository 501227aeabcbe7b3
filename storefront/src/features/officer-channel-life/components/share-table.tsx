import type { IndicatorValue } from "@contracts/indicators";
import type { LineEffect, LineEffectDay, LineEffectShare } from "@contracts/presence-line";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { shareParts, sharePercent, sharePoints } from "../share-texts";
import { channelLifeTexts } from "../texts";

type Props = { effect: LineEffect; of: LineEffectDay; locale: Locale };

/** Every share of products sold online on one day, as it is and as it would be. */
export function ShareTable({ effect, of, locale }: Props) {
  const texts = channelLifeTexts(locale).effect;
  const caption = effect.as_if_today ? texts.captionAsIf : texts.caption;
  return (
    <div className="mt-4">
      <DataTable
        caption={fill(caption, { day: formatDay(of.day, locale) })}
        columns={columnsOf(locale)}
        rows={of.shares}
        keyOf={({ id, reading }) => `${id} ${reading}`}
      />
    </div>
  );
}

function columnsOf(locale: Locale): Column<LineEffectShare>[] {
  const texts = channelLifeTexts(locale).effect;
  return [
    { key: "share", title: texts.share, heading: true, cell: ({ id, title }) => `${id}. ${title[locale]}` },
    { key: "before", title: texts.before, numeric: true, cell: ({ before }) => <Share of={before} locale={locale} /> },
    {
      key: "after",
      title: texts.after,
      numeric: true,
      cell: ({ after }) => (
        <strong>
          <Share of={after} locale={locale} />
        </strong>
      ),
    },
    {
      key: "points",
      title: texts.points,
      numeric: true,
      cell: ({ before, after }) => sharePoints(before, after, locale),
    },
    { key: "lost", title: texts.lost, numeric: true, cell: ({ lost }) => formatCount(lost, locale) },
    { key: "gained", title: texts.gained, numeric: true, cell: ({ gained }) => formatCount(gained, locale) },
  ];
}

function Share({ of, locale }: { of: IndicatorValue; locale: Locale }) {
  return (
    <>
      <span className="block whitespace-nowrap">{sharePercent(of, locale)}</span>
      <span className="block whitespace-nowrap font-normal text-ink-soft">{shareParts(of, locale)}</span>
    </>
  );
}
