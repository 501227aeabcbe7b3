import type { ReactNode } from "react";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { findProducers } from "../officer-facts/find-subjects";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { ChannelNav } from "./channel-nav";
import { type Owner, WhoseShop } from "./components/whose-shop";
import { CONNECT, CONSENT_URL } from "./connect-routes";
import { channelPlaces, type DeskChannel, idIn } from "./places";
import { channelTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Part = {
  channel: DeskChannel;
  /** Whose own shop it will be; null for one that several share. */
  owner: Owner | null;
  locale: Locale;
};

export const connectMetadata = deskMetadata((locale) => channelTexts(locale).connect.title);

/** Every marketplace, with the one way a shop of it is connected here, if there is one. */
export const ConnectPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, notice } = desk;
  const texts = channelTexts(locale);
  const asked = await searchParams;
  const words = typeof asked.q === "string" ? asked.q.trim().slice(0, 100) : "";
  const [{ channels, nameOfChannel }, found] = await Promise.all([
    channelPlaces(),
    words === "" ? [] : findProducers(words),
  ]);
  const owner = found.find(({ id }) => id === idIn(asked["chu-the"])) ?? null;
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
      <WhoseShop owner={owner} words={words} found={found} locale={locale} />
      <ul className="grid gap-4 md:grid-cols-2">
        {inOrder(channels).map((channel) => (
          <li key={channel.code} className="space-y-3 rounded-card border border-line bg-white p-4">
            <Description channel={channel} locale={locale} />
            <Way channel={channel} owner={owner} locale={locale} />
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
});

/** Those a shop can be connected to now come first. */
function inOrder(channels: readonly DeskChannel[]): DeskChannel[] {
  return [...channels].sort((a, b) => Number(canConnect(b)) - Number(canConnect(a)));
}

const canConnect = ({ state, connect_by }: DeskChannel) =>
  state !== "closed" && state !== "renamed" && connect_by !== null;

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

function Description({ channel: { name, state, note, note_en, simulated, abilities }, locale }: Omit<Part, "owner">) {
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
function Way({ channel, owner, locale }: Part) {
  const texts = channelTexts(locale).connect;
  const { name, connect_by, abilities, configured } = channel;
  if (!canConnect(channel))
    return <p className="text-sm font-bold">{configured ? texts.nothing : texts.notConfigured}</p>;
  const named = (text: string) => fill(text, { channel: name });
  if (connect_by === "oauth")
    return <ConnectForm channel={channel} owner={owner} locale={locale} to="bat-dau" label={named(texts.byOauth)} />;
  if (connect_by === "keys")
    return (
      <ConnectForm channel={channel} owner={owner} locale={locale} to="khoa" label={named(texts.byKeys)}>
        <p className="text-sm text-ink-soft">{texts.keyNote}</p>
        <Field label={texts.shopKey} name="password-shop-key" type="password" autoComplete="off" required />
        <Field label={texts.secretKey} name="password-secret-key" type="password" autoComplete="off" required />
      </ConnectForm>
    );
  return (
    <ConnectForm channel={channel} owner={owner} locale={locale} to="ghi" label={named(texts.byRegister)}>
      <Field label={texts.number} name="ma-gian-hang" required maxLength={100} />
      <Field label={texts.name} name="ten" required maxLength={200} />
      {abilities.fileExchange ? <Badge>{texts.file}</Badge> : null}
    </ConnectForm>
  );
}

type FormProps = Part & { to: "bat-dau" | "khoa" | "ghi"; label: string; children?: ReactNode };

function ConnectForm({ channel: { adapter }, owner, locale, to, label, children }: FormProps) {
  const texts = channelTexts(locale).connect;
  return (
    <form method="post" action={localePath(locale, `${CONNECT}/${to}`)} className="space-y-3">
      <input type="hidden" name="san" value={adapter} />
      {owner ? <input type="hidden" name="chu-the" value={owner.id} /> : null}
      {children}
      <SubmitButton pending={texts.pending}>{label}</SubmitButton>
    </form>
  );
}
