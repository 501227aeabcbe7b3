import { formatInstant } from "@/platform/format/instant";
import { formatPhone } from "@/platform/format/phone";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { PhoneField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { CONTACT } from "./addresses";
import { contactTexts } from "./texts";
import { contactSchema } from "./wire";

type Props = { params: Promise<{ locale: string }> };

export const contactMetadata = producerMetadata((locale) => contactTexts(locale).title);

/** The telephone number buyers see. Nothing is shown unless an owner puts it here, and nothing any more once it is taken away. */
export const ContactPage = producerPage(async (_props: Props, producer) => {
  const { locale, notice, session } = producer;
  const texts = contactTexts(locale);
  const { phone, since } = await producerGet("/producer/contact", contactSchema);
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={texts.intro}>
      <Notice tone={phone === null ? "plain" : "good"} title={phone === null ? texts.none : formatPhone(phone)}>
        {since === null ? null : <p>{fill(texts.since, { time: formatInstant(since, locale) })}</p>}
        <TextLink href={localePath(locale, `/chu-the/${session.acting.handle}`)}>{texts.look}</TextLink>
      </Notice>
      {session.acting.as === "owner" ? (
        <ContactForm
          locale={locale}
          shown={notice?.values.phone ?? (phone === null ? "" : formatPhone(phone))}
          fault={notice?.fields.find(({ field }) => field === "phone")}
        />
      ) : (
        <p className="mt-6">{texts.ownersOnly}</p>
      )}
    </ProducerFrame>
  );
});

type FormProps = { locale: Locale; shown: string; fault: { message: string; message_en: string } | undefined };

function ContactForm({ locale, shown, fault }: FormProps) {
  const texts = contactTexts(locale);
  return (
    <form method="post" action={localePath(locale, `${CONTACT}/luu`)} noValidate className="mt-6 max-w-xl space-y-4">
      <PhoneField
        label={texts.phone}
        hint={texts.phoneHint}
        maxLength={40}
        defaultValue={shown}
        fault={locale === "en" ? fault?.message_en : fault?.message}
      />
      <p className="text-sm text-ink-soft">{texts.consent}</p>
      <Button className="w-full sm:w-auto">{texts.save}</Button>
    </form>
  );
}
