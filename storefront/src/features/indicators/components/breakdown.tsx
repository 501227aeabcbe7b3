import type { BreakdownRow, IndicatorDetail, MemberSide } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { Section } from "@/ui/section";
import { Swatch } from "../charts/patterns";
import { ShareBars } from "../charts/share-bars";
import { TileGrid } from "../charts/tile-grid";
import { type Choice, writeChoice } from "../domain/choice";
import { formatPercent, isEmpty, NO_NUMBER } from "../domain/numbers";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";
import { Counted, rangeText, Unknown } from "./value-table";

const MOST_BARS = 24;

type Props = { detail: IndicatorDetail; choice: Choice; locale: Locale };

/** The parts of a number by one dimension: links to choose it, the table, then tiles or bars. */
export function Breakdown({ detail, choice, locale }: Props) {
  const { breakdown: texts } = indicatorTexts(locale);
  if (detail.sheet.breakdowns.length === 0) return null;
  return (
    <Section title={texts.title} id="phan-to">
      <Dimensions detail={detail} choice={choice} locale={locale} />
      <div className="mt-4 space-y-6">
        {detail.by === null ? <p className="text-ink-soft">{texts.none}</p> : null}
        {detail.by !== null && detail.rows.length === 0 ? <p>{texts.empty}</p> : null}
        {detail.by !== null && detail.rows.length > 0 ? <Rows detail={detail} choice={choice} locale={locale} /> : null}
      </div>
    </Section>
  );
}

function Dimensions({ detail: { sheet, by }, choice, locale }: Props) {
  const { dimensions, choice: texts } = indicatorTexts(locale);
  const path = localePath(locale, `/chi-tieu/${sheet.id}`);
  return (
    <nav aria-label={texts.by} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {sheet.breakdowns.map((one) => (
          <li key={one}>
            <a
              href={`${path}${writeChoice({ ...choice, by: one })}#phan-to`}
              aria-current={one === by ? "true" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center rounded-full border px-[min(1rem,4vw)]",
                one === by ? "border-leaf bg-leaf font-bold text-white" : "border-line bg-white hover:border-leaf",
              )}
            >
              {dimensions[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows({ detail, choice, locale }: Props) {
  const all = indicatorTexts(locale);
  const { breakdown: texts, value: words } = all;
  const { sheet, by } = detail;
  const rows = detail.rows.filter(({ value }) => !isEmpty(value));
  const columns = [
    { key: "row", title: texts.row },
    { key: "percent", title: words.percent, number: true },
    { key: "numerator", title: words.numerator, number: true },
    { key: "denominator", title: words.denominator, number: true },
    { key: "unknown", title: words.unknown, number: true },
    { key: "range", title: words.range, number: true },
    ...(hasOthers(detail) ? [{ key: "na", title: words.notApplicable, number: true }] : []),
  ];
  const caption = captionOf(detail, locale);
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows.map((row) => ({ key: row.key, cells: cellsOf(row, { detail, choice, locale }) }))}
      />
      <EmptyRows detail={detail} choice={choice} locale={locale} />
      {by === "channel" ? <p className="text-sm text-ink-soft">{texts.channelNote}</p> : null}
      {by === "unit" ? (
        <Tiles detail={detail} choice={choice} locale={locale} />
      ) : (
        <figure>
          <ShareBars
            id={`thanh-${sheet.id}`}
            rows={rows.slice(0, MOST_BARS).map(({ key, label, value }) => ({
              key,
              label: label[locale],
              value,
              text:
                value.percent === null ? formatCount(value.numerator, locale) : formatPercent(value.percent, locale),
            }))}
            title={fill(texts.chart, { title: sheet.title[locale], by: all.dimensions[by ?? "stars"] })}
            description={texts.describe}
          />
          <figcaption className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
            {(["solid", "hatched", "blank"] as const).map((fill) => (
              <span key={fill} className="flex items-center gap-2">
                <Swatch id={`mau-${fill}`} fill={fill} />
                {texts[fill]}
              </span>
            ))}
            {rows.length > MOST_BARS ? <span>{fill(texts.more, { count: MOST_BARS })}</span> : null}
          </figcaption>
        </figure>
      )}
    </>
  );
}

/** Rows with nothing in them, folded away: of a hundred units most have no product, and each is a zero to scroll past. */
function EmptyRows({ detail, choice, locale }: Props) {
  const empty = detail.rows.filter(({ value }) => isEmpty(value));
  const path = localePath(locale, `/chi-tieu/${detail.sheet.id}`);
  if (empty.length === 0) return null;
  return (
    <details>
      <summary className="min-h-11 py-2 font-bold text-leaf">
        {fill(indicatorTexts(locale).breakdown.emptyRows, { count: formatCount(empty.length, locale) })}
      </summary>
      <ul className="flex flex-wrap gap-x-4">
        {empty.map(({ key, label }) => (
          <li key={key}>
            {detail.by === "unit" && key !== "unknown" ? (
              <a
                href={`${path}${writeChoice({ ...choice, within: key })}`}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {label[locale]}
              </a>
            ) : (
              label[locale]
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function cellsOf({ key, label, value }: BreakdownRow, { detail, choice, locale }: Props) {
  const { sheet, by } = detail;
  const path = localePath(locale, `/chi-tieu/${sheet.id}`);
  const behind = (side: MemberSide, count: number) => {
    const asked = { ...choice, reading: detail.reading, by };
    const href =
      sheet.restricted || count === 0 ? null : `${path}/danh-sach${writeChoice(asked, { phia: side, muc: key })}`;
    return <Counted key={side} count={count} locale={locale} href={href} />;
  };
  const inside = `${path}${writeChoice({ ...choice, within: key })}`;
  return [
    by === "unit" && key !== "unknown" ? (
      <a
        key="row"
        href={inside}
        className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 print:min-h-0 print:no-underline"
      >
        {label[locale]}
      </a>
    ) : (
      label[locale]
    ),
    value.percent === null ? NO_NUMBER : formatPercent(value.percent, locale),
    // A state is no side of the number: whoever stands in its row belongs to the denominator.
    behind(by === "state" ? "denominator" : "numerator", value.numerator),
    value.denominator === null ? NO_NUMBER : behind("denominator", value.denominator),
    <Unknown key="u" value={value} linked={behind} />,
    rangeText(value, locale),
    ...(hasOthers(detail) ? [behind("not_applicable", value.not_applicable)] : []),
  ];
}

/** Whether the rule leaves anything out of these rows that must be shown. */
function hasOthers({ rows }: IndicatorDetail): boolean {
  return rows.some(({ value }) => value.not_applicable > 0);
}

function Tiles({ detail: { sheet, rows }, choice, locale }: Props) {
  const { tiles: texts } = indicatorTexts(locale);
  const path = localePath(locale, `/chi-tieu/${sheet.id}`);
  const tiles = [...rows]
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, label, value }) => {
      const percent =
        value.percent === null ? formatCount(value.numerator, locale) : formatPercent(value.percent, locale);
      const spoken = fill(texts.tile, {
        numerator: formatCount(value.numerator, locale),
        denominator: formatCount(value.denominator ?? 0, locale),
      });
      const href = key === "unknown" ? null : `${path}${writeChoice({ ...choice, within: key })}`;
      return { key, name: label[locale], href, value, percent, spoken };
    });
  return (
    <div className="space-y-2">
      <h3 className="text-lg">{texts.title}</h3>
      <p className="max-w-prose text-sm text-ink-soft">{texts.note}</p>
      <TileGrid tiles={tiles} nothing={texts.nothing} />
    </div>
  );
}

function captionOf({ sheet, by }: IndicatorDetail, locale: Locale): string {
  const { breakdown, dimensions } = indicatorTexts(locale);
  return fill(breakdown.caption, { title: sheet.title[locale], by: by === null ? "" : dimensions[by] });
}
