import type { ExpiringCertificate, ExpiringCertificates, FilingStage } from "@contracts/register-expiring";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import type { Tone } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { monthIn } from "./month-in";
import { expiringTexts } from "./texts";
import { expiringSchema } from "./wire";

const PAGE = "/can-bo/chung-nhan";
const A_PAGE = 50;
const TONES: Record<FilingStage, Tone> = {
  later: "plain",
  prepare: "plain",
  open: "care",
  late: "fault",
  over: "fault",
};

export const expiringMetadata = deskMetadata((locale) => expiringTexts(locale).title);

/** Certificates in force that end within twelve months, and what is to be done about each. */
export const ExpiringPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/chung-nhan">, desk) => {
  const { locale, path } = desk;
  const texts = expiringTexts(locale);
  const asked = await searchParams;
  const month = monthIn(asked.thang);
  const query = { month, page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const { months, certificates, page } = await deskGet("/officer/register/expiring", expiringSchema, query);
  const total = months.reduce((sum, one) => sum + one.certificates, 0);
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      actions={total > 0 ? <ToFile month={month} locale={locale} /> : null}
    >
      <FilterForm locale={locale} action={PAGE}>
        <Select label={texts.month} name="thang" defaultValue={month}>
          <option value="">{fill(texts.every, { count: formatCount(total, locale) })}</option>
          {months.map((one) => (
            <option key={one.month} value={one.month}>
              {fill(texts.one, { month: monthName(one.month), count: formatCount(one.certificates, locale) })}
            </option>
          ))}
        </Select>
      </FilterForm>
      {month === "" && total > 0 ? <MonthsTable months={months} locale={locale} /> : null}
      {certificates.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {certificates.length > 0 ? (
        <DataTable
          caption={texts.caption}
          columns={columnsOf(locale)}
          rows={certificates}
          keyOf={({ product }) => product.id}
        />
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

/** The rows of every page as one file, of the month that is shown. */
function ToFile({ month, locale }: { month: string; locale: Locale }) {
  const texts = expiringTexts(locale);
  return (
    <ButtonLink look="secondary" href={localePath(locale, `${PAGE}/tep${month === "" ? "" : `?thang=${month}`}`)}>
      {month === "" ? texts.file : fill(texts.fileOf, { month: monthName(month) })}
    </ButtonLink>
  );
}

/** `2026-12` as it is written in Vietnamese papers: `12/2026`. */
function monthName(month: string): string {
  return month.split("-").reverse().join("/");
}

function MonthsTable({ months, locale }: { months: ExpiringCertificates["months"]; locale: Locale }) {
  const texts = expiringTexts(locale);
  const most = Math.max(...months.map(({ certificates }) => certificates));
  const columns: Column<ExpiringCertificates["months"][number]>[] = [
    {
      key: "month",
      title: texts.monthName,
      heading: true,
      cell: ({ month }) => <TextLink href={localePath(locale, `${PAGE}?thang=${month}`)}>{monthName(month)}</TextLink>,
    },
    {
      key: "count",
      title: texts.count,
      numeric: true,
      cell: ({ certificates }) => formatCount(certificates, locale),
    },
    {
      key: "bar",
      title: texts.bar,
      cell: ({ certificates }) => (
        <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="h-4 w-40 text-leaf">
          <rect width={(certificates / most) * 100} height="10" fill="currentColor" />
        </svg>
      ),
    },
  ];
  return (
    <div className="mb-6">
      <DataTable caption={texts.byMonth} columns={columns} rows={months} keyOf={({ month }) => month} />
    </div>
  );
}

function columnsOf(locale: Locale): Column<ExpiringCertificate>[] {
  const texts = expiringTexts(locale);
  return [
    {
      key: "product",
      title: texts.product,
      heading: true,
      cell: ({ product }) => (
        <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${product.id}`)}>{product.name}</TextLink>
      ),
    },
    { key: "producer", title: texts.producer, cell: ({ producer }) => producer?.name ?? texts.unknown },
    { key: "stars", title: texts.stars, numeric: true, cell: ({ stars }) => stars },
    { key: "decision", title: texts.decision, cell: ({ decision_number }) => decision_number ?? texts.unknown },
    { key: "expires", title: texts.expires, cell: ({ expires_on }) => formatDay(expires_on, locale) },
    {
      key: "stage",
      title: texts.stage,
      cell: ({ window: { stage } }) => <Badge tone={TONES[stage]}>{texts.stages[stage]}</Badge>,
    },
    {
      key: "window",
      title: texts.window,
      cell: ({ window: { opens_on, closes_on } }) =>
        fill(texts.fromTo, { from: formatDay(opens_on, locale), to: formatDay(closes_on, locale) }),
    },
  ];
}
