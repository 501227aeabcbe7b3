import type { DeskShop } from "@contracts/channel-desk";
import type { OwnChannels, SourcedSentence } from "@contracts/producer-channels";
import type { ReactNode } from "react";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Channel = OwnChannels["channels"][number];
type Props = { channel: Channel; shops: readonly DeskShop[]; locale: Locale };

/** A marketplace to choose: what it can do here and only that, what it asks, and how to get in. */
export function ChannelCard({ channel, shops, locale }: Props) {
  const texts = listingTexts(locale).shops;
  return (
    <li className="space-y-3 rounded-card border border-line bg-white p-4">
      <h3 className="text-lg">{channel.name}</h3>
      {channel.simulated ? <p className="text-sm text-ink-soft">{texts.simulated}</p> : null}
      <GetIn channel={channel} shops={shops} locale={locale} />
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center font-bold text-leaf underline underline-offset-4">
          {texts.details}
          <span className="sr-only">: {channel.name}</span>
        </summary>
        <Guide channel={channel} locale={locale} />
      </details>
    </li>
  );
}

function GetIn({ channel: { adapter, name, connect_by, configured, abilities }, shops, locale }: Props) {
  const texts = listingTexts(locale).shops;
  if (connect_by === "oauth" && configured)
    return (
      <ButtonLink href={localePath(locale, `${PAGES.connect}?san=${adapter}`)}>
        {fill(texts.connect, { channel: name })}
      </ButtonLink>
    );
  if (connect_by === "keys") return <p>{texts.byOfficer}</p>;
  if (!abilities.fileExchange) return <p className="text-ink-soft">{texts.notConfigured}</p>;
  if (shops.some((shop) => shop.channel === adapter)) return null;
  return (
    <form method="post" action={localePath(locale, `${PAGES.shops}/them`)} className="space-y-3">
      <input type="hidden" name="san" value={adapter} />
      <Field label={fill(texts.registerName, { channel: name })} name="name" maxLength={200} required />
      <SubmitButton pending={texts.pending}>{fill(texts.register, { channel: name })}</SubmitButton>
    </form>
  );
}

function Guide({ channel: { abilities, guide }, locale }: { channel: Channel; locale: Locale }) {
  const texts = listingTexts(locale).shops;
  const can = Object.entries(texts.abilities).filter(([ability]) => Reflect.get(abilities, ability) === true);
  return (
    <div className="space-y-3 pb-2">
      <Part title={texts.can}>
        <ul className="list-disc pl-5">
          {can.map(([ability, name]) => (
            <li key={ability}>{name}</li>
          ))}
        </ul>
      </Part>
      {guide ? (
        <>
          <Part title={texts.asks}>
            {guide.asks.map((one) => (
              <Sourced key={one.vi} sentence={one} locale={locale} />
            ))}
          </Part>
          <Part title={texts.review}>
            <Sourced sentence={guide.review} locale={locale} />
          </Part>
          <Part title={texts.costs}>
            {guide.costs ? <Sourced sentence={guide.costs} locale={locale} /> : <p>{texts.costsUnknown}</p>}
          </Part>
          <Part title={texts.firstShop}>
            <Sourced sentence={guide.first_shop} locale={locale} />
            {guide.seller_page ? <TextLink href={guide.seller_page}>{texts.sellerPage}</TextLink> : null}
          </Part>
        </>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4 className="font-bold">{title}</h4>
      {children}
    </div>
  );
}

function Sourced({ sentence, locale }: { sentence: SourcedSentence; locale: Locale }) {
  const texts = listingTexts(locale).shops;
  return (
    <p>
      {locale === "en" ? sentence.en : sentence.vi}{" "}
      <span className="block text-sm text-ink-soft">{fill(texts.source, { source: sentence.source })}</span>
    </p>
  );
}
