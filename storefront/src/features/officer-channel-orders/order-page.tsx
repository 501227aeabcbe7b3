import type { DeskChannelOrder, DeskChannelOrderHistory, DeskChannelOrderLine } from "@contracts/channel-orders";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, shopLabel } from "../officer-channels/places";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { StockState } from "./orders-page";
import { channelOrderTexts } from "./texts";
import { orderSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };
type Version = DeskChannelOrderHistory["versions"][number];
type Event = DeskChannelOrderHistory["events"][number] & { number: number };

const ORDERS = "/can-bo/san/don-hang";

export const orderMetadata = deskMetadata((locale) => channelOrderTexts(locale).one.plain);

/** One order of a marketplace: what it holds of the stock and why, what was told of it when, and everything done. */
export const OrderPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const { one: texts, list } = channelOrderTexts(locale);
  const id = (await params).id;
  const [{ shops, nameOfChannel }, { order, versions, events }] = await Promise.all([
    channelPlaces(),
    deskGet(`/officer/channels/orders/${encodeURIComponent(id)}`, orderSchema),
  ]);
  const shop = shops.find((found) => found.id === order.shop_id);
  const numbered = events.map((event, number) => ({ ...event, number })).reverse();
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { number: order.external_id })}
      intro={<StockState stock={order.stock} locale={locale} />}
      trail={[{ label: list.title, href: ORDERS }]}
      actions={<Look id={order.id} locale={locale} />}
    >
      <ChannelNav locale={locale} here="orders" />
      <Troubles order={order} locale={locale} />
      <Facts order={order} shop={shop ? shopLabel(shop, nameOfChannel) : order.shop_id} locale={locale} />
      <div className="mt-8">
        <DataTable caption={texts.lines} columns={lineColumns(locale)} rows={order.lines} keyOf={(line) => line.id} />
      </div>
      <div className="mt-8">
        <DataTable
          caption={texts.versions}
          columns={versionColumns(locale)}
          rows={versions}
          keyOf={({ version }) => String(version)}
        />
      </div>
      <div className="mt-8">
        <DataTable
          caption={texts.history}
          columns={eventColumns(locale)}
          rows={numbered}
          keyOf={({ number }) => String(number)}
        />
      </div>
    </DeskFrame>
  );
});

function Look({ id, locale }: { id: string; locale: Locale }) {
  const texts = channelOrderTexts(locale).one;
  return (
    <form method="post" action={localePath(locale, `${ORDERS}/doc-lai`)}>
      <input type="hidden" name="don" value={id} />
      <SubmitButton pending={texts.pending}>{texts.look}</SubmitButton>
    </form>
  );
}

function Troubles({ order: { troubles }, locale }: { order: DeskChannelOrder; locale: Locale }) {
  if (troubles.length === 0) return null;
  return (
    <Notice tone="fault" title={channelOrderTexts(locale).one.trouble} className="mb-4">
      <ul>
        {troubles.map((trouble) => (
          <li key={trouble.message}>{locale === "en" ? trouble.message_en : trouble.message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ order, shop, locale }: { order: DeskChannelOrder; shop: string; locale: Locale }) {
  const { one: texts, list } = channelOrderTexts(locale);
  return (
    <FactList
      unknown={texts.unknown}
      facts={[
        { label: list.shop, value: shop },
        { label: list.state, value: list.states[order.state] },
        { label: texts.word, value: order.channel_state },
        { label: list.orderedAt, value: formatInstant(order.ordered_at, locale) },
        { label: texts.changed, value: formatInstant(order.changed_at, locale) },
        { label: list.total, value: order.total === null ? null : formatVnd(order.total, locale) },
        { label: texts.cod, value: order.cash_on_delivery ? texts.yes : texts.no },
      ]}
    />
  );
}

function lineColumns(locale: Locale): Column<DeskChannelOrderLine>[] {
  const texts = channelOrderTexts(locale).one;
  return [
    {
      key: "product",
      title: texts.product,
      heading: true,
      cell: ({ title, product_id }) =>
        product_id === null ? (
          `${title} (${texts.strange})`
        ) : (
          <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${product_id}`)}>{title}</TextLink>
        ),
    },
    { key: "quantity", title: texts.quantity, numeric: true, cell: ({ quantity }) => quantity },
    { key: "held", title: texts.held, numeric: true, cell: ({ held }) => held },
    { key: "missing", title: texts.missing, numeric: true, cell: ({ missing }) => missing },
    { key: "taken", title: texts.taken, numeric: true, cell: ({ taken }) => taken },
    { key: "price", title: texts.price, numeric: true, cell: ({ unit_price }) => formatVnd(unit_price, locale) },
    { key: "sku", title: texts.sku, cell: ({ sku }) => <span className="break-all">{sku}</span> },
  ];
}

function versionColumns(locale: Locale): Column<Version>[] {
  const { one: texts, list } = channelOrderTexts(locale);
  return [
    { key: "version", title: texts.version, heading: true, cell: ({ version }) => version },
    { key: "state", title: list.state, cell: ({ state }) => list.states[state] },
    { key: "word", title: texts.word, cell: ({ channel_state }) => channel_state },
    { key: "changed", title: texts.changed, cell: ({ changed_at }) => formatInstant(changed_at, locale) },
    { key: "asked", title: texts.askedAt, cell: ({ asked_at }) => formatInstant(asked_at, locale) },
    { key: "source", title: texts.source, cell: ({ source }) => texts.sources[source] },
  ];
}

function eventColumns(locale: Locale): Column<Event>[] {
  const texts = channelOrderTexts(locale).one;
  return [
    { key: "at", title: texts.at, heading: true, cell: ({ at }) => formatInstant(at, locale) },
    { key: "who", title: texts.who, cell: ({ actor }) => (actor === "system" ? texts.system : actor) },
    { key: "what", title: texts.what, cell: ({ message, message_en }) => (locale === "en" ? message_en : message) },
  ];
}
