import type { ColumnsView, ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";
import type { FieldFault } from "@contracts/common";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { columnsPath } from "../addresses";
import { BASED_ON, NEW_COLUMNS } from "../columns-form";
import { exchangeTexts } from "../texts";
import { ColumnFields } from "./column-fields";

type Props = {
  channel: string;
  view: ColumnsView;
  /** As they stand, or as they were edited and not yet saved. */
  columns: ExchangeColumns;
  faults: readonly FieldFault[];
  locale: Locale;
};

/** A GET form: a row is looked at before anything is saved. */
export function ColumnsEditor({ channel, view, columns: { columns, origin, sheetName }, faults, locale }: Props) {
  const texts = exchangeTexts(locale).columns;
  const rows: (ExchangeColumn | null)[] = [...columns, ...Array.from({ length: NEW_COLUMNS }, () => null)];
  const faultOf = (field: string) => {
    const found = faults.find((one) => one.field === field);
    return found && { fault: locale === "en" ? found.message_en : found.message };
  };
  return (
    <form action={localePath(locale, columnsPath(channel))} className="max-w-4xl space-y-4">
      <input type="hidden" name={BASED_ON} value={view.version} />
      <h2 className="text-xl">{texts.editTitle}</h2>
      <p id="columns">{texts.hint}</p>
      <div className="space-y-2">
        {rows.map((column, at) => (
          <ColumnFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the sheet
            key={at}
            at={at}
            column={column}
            fields={view.fields}
            faultOf={faultOf}
            locale={locale}
          />
        ))}
      </div>
      <fieldset className="grid items-end gap-4 rounded-card border border-line bg-white p-4 sm:grid-cols-2">
        <legend className="sr-only">{texts.sheetTitle}</legend>
        <Field
          label={texts.sheetName}
          hint={texts.sheetHint}
          name="trang-tinh"
          defaultValue={sheetName}
          maxLength={31}
        />
        <Field label={texts.source} hint={texts.sourceHint} name="nguon" defaultValue={origin.vi} maxLength={300} />
        <Field
          label={texts.sourceEn}
          name="nguon-en"
          defaultValue={origin.en}
          maxLength={300}
          className="sm:col-start-2"
        />
      </fieldset>
      <Button>{texts.preview}</Button>
    </form>
  );
}
