import type { ContactNote } from "@contracts/indicator-offline";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select, TextArea } from "@/ui/field";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import type { DeskNotice } from "../officer-frame/notice";
import { deskGet } from "../officer-session/client";
import { CONTACTS, OFFLINE } from "./addresses";
import { officerIndicatorTexts } from "./texts";
import { contactsSchema } from "./wire";
import { WAYS } from "./words";

type Props = { params: Promise<{ locale: string; id: string }> };

export const contactsMetadata = deskMetadata((locale) => officerIndicatorTexts(locale).talk.title);

/** What officers noted of talking with a producer, and a form for the next note. */
export const ContactsPage = deskPage(async ({ params }: Props, desk) => {
  const { locale, notice } = desk;
  const texts = officerIndicatorTexts(locale);
  const { producer, contacts } = await deskGet("/officer/access/contacts", contactsSchema, {
    producer: decodeURIComponent((await params).id),
  });
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.talk.of, { name: producer.name })}
      intro={producer.place}
      trail={[{ label: texts.title, href: OFFLINE }]}
    >
      <NoteForm producer={producer.id} locale={locale} notice={notice} />
      {contacts.length === 0 ? (
        <EmptyState title={texts.talk.none} text={texts.talk.noneText} />
      ) : (
        <DataTable
          caption={texts.talk.caption}
          columns={columnsOf(locale)}
          rows={contacts}
          keyOf={(contact) => contact.id}
        />
      )}
    </DeskFrame>
  );
});

type FormProps = { producer: string; locale: Locale; notice: DeskNotice | null };

function NoteForm({ producer, locale, notice }: FormProps) {
  const texts = officerIndicatorTexts(locale);
  const values = notice?.values ?? {};
  const faultOf = (name: string) => {
    const fault = notice?.fields.find(({ field }) => field === name);
    return fault && { fault: locale === "en" ? fault.message_en : fault.message };
  };
  return (
    <form
      method="post"
      action={localePath(locale, `${CONTACTS}/ghi`)}
      className="mb-6 grid max-w-prose gap-4 sm:grid-cols-2"
    >
      <input type="hidden" name="producer" value={producer} />
      <Select label={texts.talk.way} name="way" defaultValue={values.way ?? WAYS[0]} {...faultOf("way")}>
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {texts.contacts[way]}
          </option>
        ))}
      </Select>
      <Field label={texts.talk.on} name="on" type="date" required defaultValue={values.on ?? ""} {...faultOf("on")} />
      <TextArea
        label={texts.talk.note}
        hint={texts.talk.noteHint}
        name="note"
        required
        maxLength={1000}
        defaultValue={values.note ?? ""}
        className="sm:col-span-2"
        {...faultOf("note")}
      />
      <p>
        <Button>{texts.talk.save}</Button>
      </p>
    </form>
  );
}

function columnsOf(locale: Locale): Column<ContactNote>[] {
  const texts = officerIndicatorTexts(locale);
  return [
    { key: "on", title: texts.talk.on, heading: true, cell: ({ on }) => formatDay(on, locale) },
    { key: "way", title: texts.talk.way, cell: ({ way }) => texts.contacts[way] },
    { key: "note", title: texts.talk.note, cell: ({ note }) => note },
    { key: "by", title: texts.talk.by, cell: ({ by }) => by },
  ];
}
