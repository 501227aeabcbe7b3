import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ORDERS, shownCode } from "./addresses";
import { OwnLines } from "./components/own-lines";
import { StateBadge } from "./components/state-badge";
import { ownOrderTexts } from "./texts";
import { channelOrderSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const channelOrderMetadata = producerMetadata((locale) => ownOrderTexts(locale).list.title);

/** An order on a marketplace: what it sold and how it stands; what is done about it is done there. */
export const ChannelOrderPage = producerPage(async ({ params }: Props, producer) => {
  const { locale } = producer;
  const { list, part: texts, next } = ownOrderTexts(locale);
  const { id } = await params;
  const order = await producerGet(`/producer/orders/channel/${encodeURIComponent(id)}`, channelOrderSchema);
  const channel = order.channel_name;
  return (
    <ProducerFrame
      producer={producer}
      title={`${channel} · ${shownCode(order)}`}
      trail={[{ label: list.title, href: ORDERS }]}
    >
      <p className="mb-4">
        <StateBadge order={order} locale={locale} />
      </p>
      {order.troubles.map(({ message, message_en }) => (
        <Notice key={message} tone="fault" className="mb-4">
          <p>{locale === "en" ? message_en : message}</p>
        </Notice>
      ))}
      <section aria-label={texts.nextTitle} className="space-y-3 rounded-card border border-line bg-white p-4">
        <p>{fill(next.onChannelText, { channel })}</p>
        {order.seller_centre === null ? (
          <p>{fill(next.onChannelNoLink, { channel })}</p>
        ) : (
          <ButtonLink className="w-full sm:w-auto" href={order.seller_centre} rel="noopener noreferrer">
            {fill(next.onChannel, { channel })}
          </ButtonLink>
        )}
      </section>
      <Section title={texts.goods}>
        <OwnLines order={order} locale={locale} />
        <FactList
          unknown={texts.unknown}
          facts={[
            { label: texts.goodsTotal, value: formatVnd(order.total, locale) },
            { label: texts.placedAt, value: formatInstant(order.ordered_at, locale) },
          ]}
        />
      </Section>
      <Section title={texts.history}>
        <ol className="space-y-2">
          {order.history.map(({ at, message, message_en }) => (
            <li key={`${at} ${message}`}>
              <span className="text-ink-soft">{formatInstant(at, locale)}</span>{" "}
              {locale === "en" ? message_en : message}
            </li>
          ))}
        </ol>
      </Section>
    </ProducerFrame>
  );
});
