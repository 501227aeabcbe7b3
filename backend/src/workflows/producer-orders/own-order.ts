import type { DeskChannelOrder } from "../../contracts/channel-orders";
import type { PartState } from "../../contracts/checkout";
import type { OwnOrder, OwnOrderLine } from "../../contracts/producer-orders";
import type { Order, OrderLine } from "../../modules/channel/store/orders-rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { nextStates } from "../../modules/ordering/domain/part-states";
import type { Part } from "../../modules/ordering/store/parts";
import { channelName } from "../channel/channel-names";
import { troublesOfOrder } from "../channel/orders/order-words";
import { sellerCentreOf } from "./seller-centres";
import { stageOfChannelOrder, stageOfPart } from "./stages";

/** The name of the own shop among the channels. */
export const OWN_SHOP = { id: "shop", name: "Cửa hàng này" };

export function ownOrderOfPart(part: Part): OwnOrder {
  return {
    id: part.id,
    channel: OWN_SHOP.id,
    channel_name: OWN_SHOP.name,
    code: part.order_code,
    stage: stageOfPart(part.state),
    state: part.state,
    since: part.state_since.toISOString(),
    answer_by: part.answer_by?.toISOString() ?? null,
    next: nextStep(part.state),
    seller_centre: null,
    lines: part.lines.map(({ name, unit_label, quantity, line_total }) => ({ name, unit_label, quantity, line_total })),
    total: part.goods_total + part.shipping_fee,
    cash_on_delivery: true,
    troubles: [],
    sample: part.sample,
  };
}

/** The first step on; what ends a part is never the big button. */
function nextStep(state: PartState): PartState | null {
  return nextStates(state).find((next) => next !== "cancelled" && next !== "returned") ?? null;
}

/** @param lines all lines of the order: of a shared shop only the producer's own are told */
export function ownOrderOfChannel(
  producer: string,
  order: Order,
  shop: ChannelShop,
  lines: readonly OrderLine[],
): OwnOrder {
  const own = ownLines(producer, shop, lines);
  const standing = order.stock !== "given_back" && (order.missing > 0 || order.unknown_lines > 0);
  const troubles = standing ? troublesOfOrder(channelName(shop.channel), order, own) : [];
  const state: DeskChannelOrder["state"] = order.state;
  return {
    id: order.id,
    channel: shop.channel,
    channel_name: channelName(shop.channel),
    code: order.external_id,
    stage: stageOfChannelOrder(state),
    state,
    since: order.changed_at.toISOString(),
    answer_by: null,
    next: null,
    seller_centre: sellerCentreOf(shop.channel),
    lines: own.map(toLine),
    total: own.reduce((sum, { quantity, unit_price }) => sum + quantity * unit_price, 0),
    cash_on_delivery: order.cash_on_delivery,
    troubles: troubles.map(({ message_vi: message, message_en }) => ({ message, message_en })),
    sample: false,
  };
}

function ownLines(producer: string, shop: ChannelShop, lines: readonly OrderLine[]): OrderLine[] {
  return lines.filter(
    ({ quantity, producer_id }) => quantity > 0 && (shop.producer_id === producer || producer_id === producer),
  );
}

function toLine({ title, quantity, unit_price }: OrderLine): OwnOrderLine {
  return { name: title, unit_label: null, quantity, line_total: quantity * unit_price };
}
