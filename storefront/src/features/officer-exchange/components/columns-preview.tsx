import type { ColumnsTried, ColumnsView, ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { DataTable } from "../../officer-frame/data-table";
import { COLUMNS } from "../addresses";
import { columnChanges } from "../column-changes";
import { BASED_ON } from "../columns-form";
import { exchangeTexts } from "../texts";
import { sayChanges } from "./columns-history";

type Props = {
  channel: string;
  view: ColumnsView;
  edited: ExchangeColumns;
  form: URLSearchParams;
  tried: ColumnsTried;
  locale: Locale;
};

type Cell = { column: ExchangeColumn; value: string };

/** What would change, whom it would keep out, and one real row, with the button that saves exactly this. */
export function ColumnsPreview({ channel, view, edited, form, tried, locale }: Props) {
  const texts = exchangeTexts(locale).columns;
  const { example, takes, products, faults } = tried;
  const changes = sayChanges(columnChanges(view.columns, edited), locale);
  const fewer = takes.after < takes.before;
  const counts = {
    ...{ products: formatCount(products, locale), after: formatCount(takes.after, locale) },
    before: formatCount(takes.before, locale),
  };
  const cells: Cell[] = edited.columns.map((column, at) => ({ column, value: example?.cells[at] ?? "" }));
  return (
    <section className="mb-10 max-w-4xl space-y-4" aria-labelledby="xem-truoc">
      <h2 id="xem-truoc" className="text-xl">
        {texts.previewTitle}
      </h2>
      <Notice tone={fewer ? "fault" : "care"}>
        <p>{changes || texts.sameColumns}</p>
        <p>{products === 0 ? texts.noneChosen : fill(texts.takes, counts)}</p>
        {faults.slice(0, 5).map(({ fault, products: count }) => (
          <p key={`${fault.field} ${fault.rule}`}>
            {fill(texts.stays, {
              count: formatCount(count, locale),
              why: locale === "en" ? fault.message_en : fault.message,
            })}
          </p>
        ))}
        <p>{texts.again}</p>
      </Notice>
      {example ? (
        <DataTable
          caption={fill(example.chosen ? texts.rowOf : texts.rowOfAny, { name: example.product })}
          columns={[
            { key: "header", title: texts.header, heading: true, cell: ({ column }) => column.header },
            {
              key: "value",
              title: texts.written,
              cell: ({ column, value }) => (
                <span className="whitespace-pre-line break-words">
                  {value || (column.required ? <strong>{texts.emptyRequired}</strong> : texts.empty)}
                </span>
              ),
            },
          ]}
          rows={cells}
          keyOf={({ column }) => column.header}
        />
      ) : null}
      <form method="post" action={localePath(locale, `${COLUMNS}/luu`)} className="print:hidden">
        <input type="hidden" name="san" value={channel} />
        {/* The version these changes were just compared with. */}
        <input type="hidden" name={BASED_ON} value={view.version} />
        {[...form].map(([name, value]) =>
          name === BASED_ON ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <SubmitButton pending={texts.pending}>{texts.save}</SubmitButton>
      </form>
    </section>
  );
}
