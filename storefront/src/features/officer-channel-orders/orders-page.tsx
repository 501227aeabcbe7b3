import type { DeskChannelOrder } from "@contracts/channel-orders";
import { formatInstant } from "@/platform/format/instant";
import { formatCount, formatVnd } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import type { Tone } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, idIn, shopLabel } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { channelOrderTexts } from "./texts";
import { ORDER_STATES, ordersSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ORDERS = "/can-bo/san/don-hang";
const A_PAGE = 50;

export const ordersMetadata = deskMetadata((locale) => channelOrderTexts(locale).list.title);

/** Orders of every marketplace by shop and state, with what somebody has to do about them. */
export const OrdersPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = channelOrderTexts(locale).list;
  const asked = await searchParams;
  const shop = idIn(asked["gian-hang"]);
  const state = ORDER_STATES.find((one) => one === asked["trang-thai"]) ?? "";
  const trouble = asked["vuong-mac"] === "1" ? 1 : 0;
  const query = { shop, state, trouble, page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const [{ shops, nameOfChannel }, { orders, page }] = await Promise.all([
    channelPlaces(),
    deskGet("/officer/channels/orders", ordersSchema, query),
  ]);
  const labelOf = (id: string) => {
    const found = shops.find((one) => one.id === id);
    return found ? shopLabel(found, nameOfChannel) : id;
  };
  const health = (
    <ButtonLink look="secondary" href={localePath(locale, `${ORDERS}/tinh-trang`)}>
      {texts.health}
    </ButtonLink>
  );
  const trail = [{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }];
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} trail={trail} actions={health}>
      <ChannelNav locale={locale} here="orders" />
      <FilterForm locale={locale} action={ORDERS}>
        <Select label={texts.shop} name="gian-hang" defaultValue={shop}>
          <option value="">{texts.every}</option>
          {shops.map(({ id }) => (
            <option key={id} value={id}>
              {labelOf(id)}
            </option>
          ))}
        </Select>
        <Select label={texts.state} name="trang-thai" defaultValue={state}>
          <option value="">{texts.every}</option>
          {ORDER_STATES.map((one) => (
            <option key={one} value={one}>
              {texts.states[one]}
            </option>
          ))}
        </Select>
        <Select label={texts.trouble} name="vuong-mac" defaultValue={String(trouble)}>
          <option value="0">{texts.every}</option>
          <option value="1">{texts.troubleOnly}</option>
        </Select>
      </FilterForm>
      {orders.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <DataTable caption={texts.caption} columns={columnsOf(labelOf, locale)} rows={orders} keyOf={({ id }) => id} />
      )}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

const TONES: Record<DeskChannelOrder["stock"], Tone> = {
  ...{ none: "plain", held: "good", short: "fault", gone: "plain", given_back: "plain" },
};

export function StockState({ stock, locale }: { stock: DeskChannelOrder["stock"]; locale: Locale }) {
  return <Badge tone={TONES[stock]}>{channelOrderTexts(locale).list.stocks[stock]}</Badge>;
}

function columnsOf(labelOf: (shop: string) => string, locale: Locale): Column<DeskChannelOrder>[] {
  const texts = channelOrderTexts(locale).list;
  return [
    {
      key: "order",
      title: texts.order,
      heading: true,
      cell: ({ id, external_id }) => <TextLink href={localePath(locale, `${ORDERS}/${id}`)}>{external_id}</TextLink>,
    },
    { key: "shop", title: texts.shop, cell: ({ shop_id }) => labelOf(shop_id) },
    { key: "at", title: texts.orderedAt, cell: ({ ordered_at }) => formatInstant(ordered_at, locale) },
    { key: "state", title: texts.state, cell: ({ state }) => texts.states[state] },
    { key: "stock", title: texts.stock, cell: ({ stock }) => <StockState stock={stock} locale={locale} /> },
    { key: "lines", title: texts.lines, numeric: true, cell: ({ lines }) => formatCount(lines.length, locale) },
    {
      key: "total",
      title: texts.total,
      numeric: true,
      cell: ({ total }) => (total === null ? "–" : formatVnd(total, locale)),
    },
    {
      key: "trouble",
      title: texts.trouble,
      cell: ({ troubles }) => troubles.map((one) => (locale === "en" ? one.message_en : one.message)).join(" "),
    },
  ];
}
