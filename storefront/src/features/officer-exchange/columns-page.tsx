import type { ColumnsView, ExchangeColumn } from "@contracts/channel-exchange";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { COLUMNS } from "./addresses";
import { CONSTANT, NEW_COLUMNS } from "./columns-form";
import { exchangeTexts } from "./texts";
import { columnsSchema } from "./wire";

type Props = { params: Promise<{ locale: string; channel: string }> };

export const columnsMetadata = deskMetadata((locale) => exchangeTexts(locale).columns.plain);

/** Which columns a channel's sheet has and where each is filled from. */
export const ColumnsPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const texts = exchangeTexts(locale).columns;
  const { channel } = await params;
  const [{ channels }, view] = await Promise.all([
    channelPlaces(),
    deskGet("/officer/channels/columns", columnsSchema, { channel }),
  ]);
  const name = channels.find(({ code }) => code === channel)?.name ?? channel;
  const { columns, origin } = view.columns;
  const rows: (ExchangeColumn | null)[] = [...columns, ...Array.from({ length: NEW_COLUMNS }, () => null)];
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { channel: name })}
      intro={texts.intro}
      trail={[{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="shops" />
      <p className="mb-4 text-sm text-ink-soft">
        {fill(texts.origin, { text: origin[locale], version: view.version })}
      </p>
      <form method="post" action={localePath(locale, `${COLUMNS}/luu`)} className="max-w-4xl space-y-4">
        <input type="hidden" name="san" value={channel} />
        <input type="hidden" name="ban" value={view.version} />
        <p>{texts.hint}</p>
        {rows.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the sheet
          <ColumnFields key={at} at={at} column={column} fields={view.fields} locale={locale} />
        ))}
        <SubmitButton pending={texts.pending}>{texts.save}</SubmitButton>
      </form>
    </DeskFrame>
  );
});

type FieldsProps = { at: number; column: ExchangeColumn | null; fields: ColumnsView["fields"]; locale: Locale };

function ColumnFields({ at, column, fields, locale }: FieldsProps) {
  const texts = exchangeTexts(locale).columns;
  return (
    <fieldset className="grid items-end gap-3 rounded-card border border-line bg-white p-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field
        label={column ? fill(texts.header, { number: at + 1 }) : texts.newColumn}
        name={`tieu-de-${at}`}
        defaultValue={column?.header}
        maxLength={200}
      />
      <Select
        label={texts.field}
        name={`tu-${at}`}
        defaultValue={column?.constant === undefined ? column?.field : CONSTANT}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {field}
          </option>
        ))}
        <option value={CONSTANT}>{texts.constant}</option>
      </Select>
      <Field label={texts.value} name={`gia-tri-${at}`} defaultValue={column?.constant} maxLength={500} />
      <Field label={texts.max} name={`dai-${at}`} inputMode="numeric" defaultValue={column?.maxLength} maxLength={5} />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name={`can-${at}`}
          value="1"
          defaultChecked={column?.required}
          className="size-5 shrink-0 accent-leaf"
        />
        {texts.required}
      </label>
    </fieldset>
  );
}
