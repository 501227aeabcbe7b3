import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ChannelCard } from "./components/channel-card";
import { SharedShops } from "./components/shared-shops";
import { ShopCard } from "./components/shop-card";
import { listingTexts } from "./texts";
import { ownChannelsSchema } from "./wire";

type Props = { params: Promise<{ locale: string }> };

export const shopsMetadata = producerMetadata((locale) => listingTexts(locale).shops.title);

/** The producer's shops with their health, and how to get the next one. */
export const ShopsPage = producerPage(async (_: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale).shops;
  const { channels, shops, shared } = await producerGet("/producer/channels", ownChannelsSchema);
  // What works by itself first: files cost the producer most.
  const open = channels
    .filter(({ state }) => state === "open" || state === "unknown")
    .sort((a, b) => Number(a.connect_by === "register") - Number(b.connect_by === "register"));
  const over = channels.filter((channel) => !open.includes(channel));
  const nameOf = (adapter: string) => open.find((one) => one.adapter === adapter)?.name ?? adapter;
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={texts.intro}>
      {shops.length > 0 ? (
        <ul className="grid grid-cols-1 gap-3 break-words sm:grid-cols-2">
          {shops.map((shop) => (
            <ShopCard
              key={shop.id}
              shop={shop}
              channel={nameOf(shop.channel)}
              notice={producer.notice}
              locale={locale}
            />
          ))}
        </ul>
      ) : (
        <p>{texts.none}</p>
      )}
      <Section title={texts.choose}>
        <ul className="grid grid-cols-1 gap-3 break-words sm:grid-cols-2">
          {open.map((channel) => (
            <ChannelCard key={channel.code} channel={channel} shops={shops} locale={locale} />
          ))}
        </ul>
      </Section>
      <SharedShops shared={shared} nameOf={nameOf} notice={producer.notice} locale={locale} />
      <details className="mt-8">
        <summary className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4">
          {texts.closedTitle}
        </summary>
        <ul className="mt-2 space-y-2 text-ink-soft">
          {over.map(({ code, name, since, note, note_en }) => (
            <li key={code}>
              <strong>{name}</strong>
              {since ? ` (${fill(texts.closedSince, { day: formatDay(since, locale) })})` : ""}:{" "}
              {locale === "en" ? note_en : note}
            </li>
          ))}
        </ul>
      </details>
    </ProducerFrame>
  );
});
