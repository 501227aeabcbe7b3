import type { ExchangeColumn } from "@contracts/channel-exchange";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import { CONSTANT, filled, nameOf, SEVERAL } from "../columns-form";
import { exchangeTexts } from "../texts";

type Props = {
  at: number;
  /** Null for one that is added. */
  column: ExchangeColumn | null;
  fields: readonly string[];
  /** What is wrong with a part of the form. */
  faultOf: (field: string) => { fault: string } | undefined;
  locale: Locale;
};

const NUMBER = { inputMode: "numeric", maxLength: 5 } as const;
const PARTS = ["header", "field", "constant", "maxLength"] as const;

/** One column, folded behind what it is and where it is filled from; open where something of it is wrong. */
export function ColumnFields({ at, column, fields, faultOf, locale }: Props) {
  const texts = exchangeTexts(locale).columns;
  const names: Record<string, string> = texts.fields;
  const now = column && filled(column, at);
  const from = column?.constant === undefined ? (names[column?.field ?? ""] ?? column?.field) : `“${column.constant}”`;
  const name = now
    ? fill(column?.required ? texts.columnRequired : texts.column, { number: at + 1, header: now["tieu-de"] })
    : texts.newColumn;
  return (
    <details
      open={PARTS.some((part) => faultOf(`columns.${at}.${part}`) !== undefined)}
      className="rounded-control border border-line bg-white"
    >
      <summary className="min-h-11 cursor-pointer px-4 py-2.5">
        <strong>{name}</strong>
        {now ? <span className="text-ink-soft"> {fill(texts.from, { source: from ?? "" })}</span> : null}
      </summary>
      <fieldset className="space-y-3 px-4 pb-4">
        <legend className="sr-only">{name}</legend>
        <div className="grid items-end gap-3 sm:grid-cols-2">
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
          <Field
            id={`columns-${at}-constant`}
            label={texts.value}
            hint={texts.valueHint}
            name={nameOf("gia-tri", at)}
            defaultValue={now?.["gia-tri"]}
            maxLength={500}
            {...faultOf(`columns.${at}.constant`)}
          />
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
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={nameOf("can", at)}
            value="1"
            defaultChecked={now?.can === "1"}
            className="size-5 shrink-0 accent-leaf"
          />
          {texts.required}
        </label>
      </fieldset>
    </details>
  );
}
