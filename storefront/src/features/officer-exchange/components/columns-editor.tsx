import type { ColumnsView, ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";
import type { FieldFault } from "@contracts/common";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { columnsPath } from "../addresses";
import { BASED_ON, CONSTANT, filled, NEW_COLUMNS, nameOf, SEVERAL } from "../columns-form";
import { exchangeTexts } from "../texts";

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

type FieldsProps = {
  at: number;
  column: ExchangeColumn | null;
  fields: readonly string[];
  faultOf: (field: string) => { fault: string } | undefined;
  locale: Locale;
};

const NUMBER = { inputMode: "numeric", maxLength: 5 } as const;

function ColumnFields({ at, column, fields, faultOf, locale }: FieldsProps) {
  const texts = exchangeTexts(locale).columns;
  const names: Record<string, string> = texts.fields;
  const now = column && filled(column, at);
  const constant = !now || now.tu === CONSTANT;
  return (
    <fieldset className="rounded-card border border-line bg-white p-4">
      <legend className="float-left mb-3 w-full font-bold">
        {now ? fill(texts.column, { number: at + 1 }) : texts.newColumn}
      </legend>
      <div className="clear-both grid items-end gap-3 sm:grid-cols-2">
        <Field
          id={`columns-${at}-header`}
          label={texts.header}
          name={nameOf("tieu-de", at)}
          defaultValue={now?.["tieu-de"]}
          maxLength={100}
          autoComplete="off"
          {...faultOf(`columns.${at}.header`)}
        />
        <Select
          id={`columns-${at}-field`}
          label={texts.field}
          name={nameOf("tu", at)}
          defaultValue={now?.tu ?? CONSTANT}
          {...faultOf(`columns.${at}.field`)}
        >
          {fields.map((field) => (
            <option key={field} value={field}>
              {names[field] ?? field}
            </option>
          ))}
          <option value={CONSTANT}>{texts.constant}</option>
        </Select>
        {constant ? <ConstantField at={at} value={now?.["gia-tri"]} faultOf={faultOf} locale={locale} /> : null}
      </div>
      <label className="mt-1 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name={nameOf("can", at)}
          value="1"
          defaultChecked={now?.can === "1"}
          className="size-5 shrink-0 accent-leaf"
        />
        {texts.required}
      </label>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center font-bold text-leaf">{texts.more}</summary>
        <div className="grid items-end gap-3 pt-2 sm:grid-cols-2">
          {constant ? null : <ConstantField at={at} value="" faultOf={faultOf} locale={locale} />}
          <Field label={texts.order} hint={texts.orderHint} name={nameOf("o", at)} defaultValue={now?.o} {...NUMBER} />
          <Field
            id={`columns-${at}-maxLength`}
            label={texts.max}
            hint={texts.maxHint}
            name={nameOf("dai", at)}
            defaultValue={now?.dai}
            {...NUMBER}
            {...faultOf(`columns.${at}.maxLength`)}
          />
          <Field
            label={texts.allowed}
            hint={texts.allowedHint}
            name={nameOf("chon", at)}
            defaultValue={now?.chon}
            maxLength={1_000}
          />
          {now?.tu === "weight" ? (
            <Select label={texts.unit} name={nameOf("don-vi", at)} defaultValue={now["don-vi"]}>
              <option value="g">{texts.gram}</option>
              <option value="kg">{texts.kilogram}</option>
            </Select>
          ) : null}
          {now && SEVERAL.has(now.tu) ? (
            <Field
              label={texts.which}
              hint={texts.whichHint}
              name={nameOf("thu", at)}
              defaultValue={now.thu}
              {...NUMBER}
            />
          ) : null}
        </div>
      </details>
    </fieldset>
  );
}

type ConstantProps = Pick<FieldsProps, "at" | "faultOf" | "locale"> & { value: string | undefined };

function ConstantField({ at, value, faultOf, locale }: ConstantProps) {
  const texts = exchangeTexts(locale).columns;
  return (
    <Field
      id={`columns-${at}-constant`}
      label={texts.value}
      hint={texts.valueHint}
      name={nameOf("gia-tri", at)}
      defaultValue={value}
      maxLength={500}
      {...faultOf(`columns.${at}.constant`)}
    />
  );
}
