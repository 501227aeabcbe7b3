import type { ContentSheetAnswer } from "@contracts/content-desk";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { DataTable } from "../officer-frame/data-table";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { productTexts } from "./texts";
import { ownSheetSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

const SHEETS = "/kenh-chu-the/bang-tinh";
/** Cells shown of a long sheet; a page of thousands helps nobody. */
const MOST_SHOWN = 200;

export const sheetTrialMetadata = producerMetadata((locale) => productTexts(locale).sheet.trialTitle);

/** What a sheet would change, and every cell that must be put right first. Nothing is written yet. */
export const SheetTrialPage = producerPage(async ({ params }: Props, producer) => {
  const { locale } = producer;
  const { sheet: texts } = productTexts(locale);
  const id = encodeURIComponent((await params).id);
  const { file_name, check } = await producerGet(`/producer/product-sheet/${id}`, ownSheetSchema);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.trialTitle}
      intro={fill(texts.trialIntro, { file: file_name })}
      trail={[{ label: texts.title, href: SHEETS }]}
    >
      <div className="space-y-6">
        <Counts locale={locale} check={check} />
        <Decide locale={locale} id={id} check={check} />
        {check.ignored.length > 0 ? (
          <Notice>
            <p>{fill(texts.ignored, { columns: check.ignored.join(", ") })}</p>
          </Notice>
        ) : null}
        <Faults locale={locale} faults={check.faults} />
        <Changes locale={locale} changes={check.changes} />
      </div>
    </ProducerFrame>
  );
});

function Counts({ locale, check: { changes, unchanged, faults } }: { locale: Locale; check: ContentSheetAnswer }) {
  const texts = productTexts(locale).sheet;
  const counts = [
    [texts.changed, changes.length],
    [texts.unchanged, unchanged],
    [texts.faulty, faults.length],
  ] as const;
  return (
    <dl className="grid max-w-2xl grid-cols-2 gap-3 sm:grid-cols-3">
      {counts.map(([label, count]) => (
        <div key={label} className="flex flex-col-reverse rounded-control border border-line bg-white p-3">
          <dt className="text-sm">{label}</dt>
          <dd className="text-2xl font-bold tabular-nums">{formatCount(count, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decide({ locale, id, check }: { locale: Locale; id: string; check: ContentSheetAnswer }) {
  const texts = productTexts(locale).sheet;
  const other = (
    <ButtonLink look="secondary" href={localePath(locale, SHEETS)}>
      {texts.other}
    </ButtonLink>
  );
  if (check.faults.length > 0 || check.changes.length === 0)
    return (
      <Notice tone={check.faults.length > 0 ? "fault" : "plain"}>
        <p className="mb-2">{check.faults.length > 0 ? texts.fixFirst : texts.nothing}</p>
        {other}
      </Notice>
    );
  return (
    <form method="post" action={localePath(locale, `${SHEETS}/ghi`)} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="bang" value={decodeURIComponent(id)} />
      <SubmitButton pending={texts.applying}>
        {fill(texts.apply, { count: formatCount(check.changes.length, locale) })}
      </SubmitButton>
      {other}
    </form>
  );
}

function Faults({ locale, faults }: { locale: Locale; faults: ContentSheetAnswer["faults"] }) {
  const texts = productTexts(locale).sheet;
  if (faults.length === 0) return null;
  const rows = faults.slice(0, MOST_SHOWN).map((fault, at) => ({ ...fault, at }));
  return (
    <>
      <DataTable
        caption={texts.faultsCaption}
        rows={rows}
        keyOf={({ at }) => String(at)}
        columns={[
          { key: "line", title: texts.line, numeric: true, heading: true, cell: ({ line }) => line },
          { key: "column", title: texts.column, cell: ({ column }) => column ?? "" },
          { key: "value", title: texts.value, cell: ({ value }) => value || texts.empty },
          {
            key: "what",
            title: texts.what,
            cell: ({ message, message_en }) => (locale === "en" ? message_en : message),
          },
        ]}
      />
      <More locale={locale} left={faults.length - rows.length} />
    </>
  );
}

function Changes({ locale, changes }: { locale: Locale; changes: ContentSheetAnswer["changes"] }) {
  const texts = productTexts(locale).sheet;
  const cells = changes.flatMap(({ line, product, cells: changed }) =>
    changed.map((cell) => ({ ...cell, line, name: product.name })),
  );
  if (cells.length === 0) return null;
  const rows = cells.slice(0, MOST_SHOWN);
  return (
    <>
      <DataTable
        caption={texts.changesCaption}
        rows={rows}
        keyOf={({ line, heading }) => `${line} ${heading}`}
        columns={[
          { key: "line", title: texts.line, numeric: true, cell: ({ line }) => line },
          { key: "product", title: texts.product, heading: true, cell: ({ name }) => name },
          { key: "column", title: texts.column, cell: ({ heading }) => heading },
          { key: "before", title: texts.before, cell: ({ before }) => before || texts.empty },
          { key: "after", title: texts.after, cell: ({ after }) => after || texts.empty },
        ]}
      />
      <More locale={locale} left={cells.length - rows.length} />
    </>
  );
}

function More({ locale, left }: { locale: Locale; left: number }) {
  if (left <= 0) return null;
  return <p>{fill(productTexts(locale).sheet.more, { count: formatCount(left, locale) })}</p>;
}
