import type { DeskPart } from "@contracts/order-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { orderTexts } from "../orders/texts";
import { ORDERS } from "./addresses";
import { PartStateBadge } from "./part-state";
import { orderDeskTexts } from "./texts";
import { PART_STATES, partsSchema } from "./wire";

const A_PAGE = 50;
/** What somebody still has to do something about. */
const OPEN = "waiting,confirmed,packed,shipped";
const EVERY = "tat-ca";

export const ordersMetadata = deskMetadata((locale) => orderDeskTexts(locale).list.title);

/** Producers' parts of orders in the officer's units. */
export const OrdersPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/don-hang">, desk) => {
  const { locale, path } = desk;
  const texts = orderDeskTexts(locale).list;
  const asked = await searchParams;
  const chosen = [...PART_STATES, EVERY].find((one) => one === asked["trang-thai"]) ?? "";
  const state = chosen === EVERY ? undefined : chosen || OPEN;
  const query = { ...(state && { state }), page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const { parts, page } = await deskGet("/officer/orders", partsSchema, query);
  const complaints = (
    <ButtonLink look="secondary" href={localePath(locale, "/can-bo/khieu-nai")}>
      {texts.complaints}
    </ButtonLink>
  );
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={complaints}>
      <FilterForm locale={locale} action={ORDERS}>
        <Select label={texts.state} name="trang-thai" defaultValue={chosen}>
          <option value="">{texts.open}</option>
          {PART_STATES.map((one) => (
            <option key={one} value={one}>
              {orderTexts(locale).states[one].step}
            </option>
          ))}
          <option value={EVERY}>{texts.every}</option>
        </Select>
      </FilterForm>
      {parts.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {parts.length > 0 ? (
        <DataTable caption={texts.caption} columns={columnsOf(locale)} rows={parts} keyOf={({ id }) => id} />
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

function columnsOf(locale: Locale): Column<DeskPart>[] {
  const texts = orderDeskTexts(locale).list;
  return [
    {
      key: "order",
      title: texts.order,
      heading: true,
      cell: ({ id, order_code, sample }) => (
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={localePath(locale, `${ORDERS}/${id}`)}>{order_code}</TextLink>
          {sample ? <Badge>{texts.sample}</Badge> : null}
        </span>
      ),
    },
    { key: "producer", title: texts.producer, cell: ({ producer }) => producer?.name ?? texts.unknown },
    { key: "state", title: texts.state, cell: ({ state }) => <PartStateBadge state={state} locale={locale} /> },
    { key: "since", title: texts.since, cell: ({ state_since }) => formatInstant(state_since, locale) },
    {
      key: "answer",
      title: texts.answerBy,
      cell: ({ state, answer_by }) => (state === "waiting" && answer_by ? formatInstant(answer_by, locale) : null),
    },
    {
      key: "total",
      title: texts.total,
      numeric: true,
      cell: ({ goods_total, shipping_fee }) => formatVnd(goods_total + shipping_fee, locale),
    },
  ];
}
