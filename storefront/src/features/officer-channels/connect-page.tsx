import type { ReactNode } from "react";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { ChannelNav } from "./channel-nav";
import { CONSENT_URL } from "./connect-routes";
import { channelPlaces, type DeskChannel } from "./places";
import { channelTexts } from "./texts";

type Props = { params: Promise<{ locale: string }> };
type Part = { channel: DeskChannel; locale: Locale };

const CONNECT = "/can-bo/san/noi";

export const connectMetadata = deskMetadata((locale) => channelTexts(locale).connect.title);

/** Every marketplace, with the one way a shop of it is connected here, if there is one. */
export const ConnectPage = deskPage(async (_: Props, desk) => {
  const { locale, notice } = desk;
  const texts = channelTexts(locale);
  const { channels, nameOfChannel } = await channelPlaces();
  const consent = notice?.tone === "good" ? notice.values[CONSENT_URL] : undefined;
  return (
    <DeskFrame
      desk={desk}
      title={texts.connect.title}
      intro={texts.connect.intro}
      trail={[{ label: texts.shops.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="shops" />
      {consent ? <Consent url={consent} name={nameOfChannel(notice?.values.san ?? "")} locale={locale} /> : null}
      <ul className="grid gap-4 md:grid-cols-2">
        {channels.map((channel) => (
          <li key={channel.code} className="space-y-3 rounded-card border border-line bg-white p-4">
            <Description channel={channel} locale={locale} />
            <Way channel={channel} locale={locale} />
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
});

function Consent({ url, name, locale }: { url: string; name: string; locale: Locale }) {
  const texts = channelTexts(locale).connect;
  return (
    <Notice tone="care" title={fill(texts.goTitle, { channel: name })} className="mb-6">
      <p>{texts.goText}</p>
      <ButtonLink href={url} rel="noreferrer" className="mt-2">
        {fill(texts.go, { channel: name })}
      </ButtonLink>
    </Notice>
  );
}

function Description({ channel: { name, state, note, note_en, simulated, abilities }, locale }: Part) {
  const texts = channelTexts(locale).connect;
  const can = Object.entries(texts.abilities).flatMap(([ability, word]) =>
    Reflect.get(abilities, ability) === true ? [word] : [],
  );
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        {name}
        {state === "closed" ? <Badge tone="fault">{texts.closed}</Badge> : null}
        {simulated ? <Badge>{texts.simulated}</Badge> : null}
      </h2>
      {note ? <p className="text-sm text-ink-soft">{locale === "en" ? note_en : note}</p> : null}
      {can.length > 0 ? <p className="text-sm">{fill(texts.can, { list: can.join(", ") })}</p> : null}
    </>
  );
}

/** No way is offered that the channel does not know. */
function Way({ channel, locale }: Part) {
  const texts = channelTexts(locale).connect;
  const { name, state, connect_by, abilities, configured } = channel;
  if (state === "closed" || state === "renamed" || connect_by === null)
    return <p className="text-sm font-bold">{configured ? texts.nothing : texts.notConfigured}</p>;
  const named = (text: string) => fill(text, { channel: name });
  if (connect_by === "oauth")
    return <ConnectForm channel={channel} locale={locale} to="bat-dau" label={named(texts.byOauth)} />;
  if (connect_by === "keys")
    return (
      <ConnectForm channel={channel} locale={locale} to="khoa" label={named(texts.byKeys)}>
        <p className="text-sm text-ink-soft">{texts.keyNote}</p>
        <Field label={texts.shopKey} name="password-shop-key" type="password" autoComplete="off" required />
        <Field label={texts.secretKey} name="password-secret-key" type="password" autoComplete="off" required />
      </ConnectForm>
    );
  return (
    <ConnectForm channel={channel} locale={locale} to="ghi" label={named(texts.byRegister)}>
      <Field label={texts.number} name="ma-gian-hang" required maxLength={100} />
      <Field label={texts.name} name="ten" required maxLength={200} />
      {abilities.fileExchange ? <Badge>{texts.file}</Badge> : null}
    </ConnectForm>
  );
}

type FormProps = Part & { to: "bat-dau" | "khoa" | "ghi"; label: string; children?: ReactNode };

function ConnectForm({ channel: { adapter, code }, locale, to, label, children }: FormProps) {
  const texts = channelTexts(locale).connect;
  const producer = `chu-the-${code}`;
  return (
    <form method="post" action={localePath(locale, `${CONNECT}/${to}`)} className="space-y-3">
      <input type="hidden" name="san" value={adapter} />
      {children}
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-sm font-bold text-leaf">
          {texts.producer} ({texts.optional})
        </summary>
        <label htmlFor={producer} className="block text-sm text-ink-soft">
          {texts.producerHint}
        </label>
        <input
          id={producer}
          name="chu-the"
          className="block min-h-11 w-full rounded-control border border-edge bg-white px-3 py-2"
        />
      </details>
      <SubmitButton pending={texts.pending}>{label}</SubmitButton>
    </form>
  );
}
