import type { IndicatorDetail, IndicatorMember, ReadingResult } from "@contracts/indicators";
import { indicatorDetailSchema, membersSchema } from "@/features/indicators/wire";
import { shopGet } from "@/platform/backend/client";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { MEASURES, type Measure, partsOf, readOfflineChoice, type SearchParams, SIDES } from "./choice";
import { officerIndicatorTexts } from "./texts";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const A_PAGE = 50;

export const offlineMetadata = deskMetadata((locale) => officerIndicatorTexts(locale).title);

/** The share of products sold online, and who is missing: from the number to the product to its evidence. */
export const OfflinePage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = officerIndicatorTexts(locale);
  const asked = await searchParams;
  const { measure, side } = readOfflineChoice(asked);
  const { id, reading } = partsOf(measure);
  const query = { side, reading, page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const [online, postmart, found] = await Promise.all([
    shopGet("/shop/indicators/8b", indicatorDetailSchema),
    shopGet("/shop/indicators/8c", indicatorDetailSchema),
    deskGet(`/officer/indicators/${id}/members`, membersSchema, query),
  ]);
  const { basis } = online;
  const details = { "8b": online, "8c": postmart };
  const area = basis.within?.name ?? texts.everywhere;
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={`${texts.intro} ${fill(texts.headline, { day: formatDay(basis.cut_off, locale), area })}`}
      actions={
        <ButtonLink look="secondary" href={localePath(locale, "/chi-tieu")}>
          {texts.public}
        </ButtonLink>
      }
    >
      <DataTable
        caption={texts.measures}
        columns={measureColumns(locale)}
        rows={MEASURES.flatMap((one) => rowOf(one, details))}
        keyOf={(row) => row.measure}
      />
      <div className="mt-6">
        <FilterForm locale={locale} action="/can-bo/chi-tieu">
          <Select label={texts.reading} name="cach" defaultValue={measure}>
            {MEASURES.map((one) => (
              <option key={one} value={one}>
                {texts.readings[one]}
              </option>
            ))}
          </Select>
          <Select label={texts.state} name="phia" defaultValue={side}>
            {SIDES.map((one) => (
              <option key={one} value={one}>
                {texts.sides[one]}
              </option>
            ))}
          </Select>
        </FilterForm>
      </div>
      {found.members.length > 0 ? (
        <>
          <Notice tone="plain" title={texts.next[side]} className="mb-4">
            <p>{gainOf(details[id], locale)}</p>
          </Notice>
          <DataTable
            caption={`${texts.caption}: ${formatCount(found.page.total, locale)}`}
            columns={memberColumns(locale)}
            rows={found.members}
            keyOf={(member) => member.id}
          />
        </>
      ) : (
        <EmptyState title={texts.none} text={texts.noneText} />
      )}
      <DeskPages locale={locale} path={path} page={found.page} />
    </DeskFrame>
  );
});

type MeasureRow = { measure: Measure; result: ReadingResult; threshold: number | null };

function rowOf(measure: Measure, details: Record<"8b" | "8c", IndicatorDetail>): MeasureRow[] {
  const { id, reading } = partsOf(measure);
  const { results, sheet } = details[id];
  const result = results.find((one) => one.reading === reading);
  const target = sheet.readings.find((one) => one.id === reading)?.target;
  return result ? [{ measure, result, threshold: target?.threshold ?? null }] : [];
}

const twoDecimals = (value: number, locale: Locale) =>
  value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function measureColumns(locale: Locale): Column<MeasureRow>[] {
  const texts = officerIndicatorTexts(locale);
  const number = (value: number | null) => (value === null ? "–" : formatCount(value, locale));
  return [
    { key: "measure", title: texts.number, heading: true, cell: ({ measure }) => texts.readings[measure] },
    {
      key: "share",
      title: texts.share,
      numeric: true,
      cell: ({ result: { value } }) => (value.percent === null ? "–" : `${twoDecimals(value.percent, locale)} %`),
    },
    { key: "counted", title: texts.counted, numeric: true, cell: ({ result }) => number(result.value.numerator) },
    { key: "total", title: texts.total, numeric: true, cell: ({ result }) => number(result.value.denominator) },
    {
      key: "unknown",
      title: texts.unknown,
      numeric: true,
      cell: ({ result }) => number(result.value.unknown.in_numerator),
    },
    {
      key: "missing",
      title: texts.missing,
      numeric: true,
      cell: ({ threshold, result: { value } }) =>
        threshold === null || value.percent === null
          ? "–"
          : fill(texts.points, { count: twoDecimals(Math.max(0, threshold - value.percent), locale) }),
    },
  ];
}

/** What one more product is worth, so that an officer sees how far a day's work moves the number. */
function gainOf({ results }: IndicatorDetail, locale: Locale): string | null {
  const total = results[0]?.value.denominator;
  if (!total) return null;
  return fill(officerIndicatorTexts(locale).gain, { points: twoDecimals(100 / total, locale) });
}

function memberColumns(locale: Locale): Column<IndicatorMember>[] {
  const texts = officerIndicatorTexts(locale);
  return [
    { key: "product", title: texts.product, heading: true, cell: ({ label }) => label },
    { key: "producer", title: texts.producer, cell: ({ producer }) => producer?.name },
    { key: "unit", title: texts.unit, cell: ({ unit }) => unit?.name },
    { key: "stars", title: texts.stars, numeric: true, cell: ({ stars }) => stars },
    {
      key: "evidence",
      title: texts.evidence,
      cell: ({ id }) => (
        <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${id}`)}>{texts.open}</TextLink>
      ),
    },
  ];
}
