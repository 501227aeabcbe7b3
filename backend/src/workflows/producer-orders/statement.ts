import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskChannelOrder } from "../../contracts/channel-orders";
import type { Days, Statement, StatementLine } from "../../contracts/producer-orders";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";
import { addDays, dayAt } from "../../platform/calendar/day";
import { toOwnOrders } from "./list-own-orders";
import { OWN_SHOP } from "./own-order";

/** An order on a marketplace counts on the day on which it last changed to one of these. */
const ENDED: readonly DeskChannelOrder["state"][] = ["delivered", "completed", "cancelled", "returned"];
const DELIVERED: readonly string[] = ["delivered", "completed"];

const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`);

/**
 * What some days brought in, by the day in Việt Nam on which each order came to its end. Amounts are those of the orders; what a
 * marketplace keeps as a fee is not known here.
 * @param days the first and the last of them
 */
export async function readStatement(container: MedusaContainer, producer: string, days: Days): Promise<Statement> {
  const [from, to] = [startOf(days.from), startOf(addDays(days.to, 1))];
  const ordering: OrderingService = container.resolve(ORDERING);
  const { orders }: ChannelService = container.resolve(CHANNEL);
  const [parts, ended] = await Promise.all([
    ordering.own.endedBetween(producer, from, to),
    orders.endedBetween(producer, ENDED, from, to),
  ]);
  const others = (await toOwnOrders(container, producer, ended)).map(
    (order): StatementLine => ({
      ...{ id: order.id, channel: order.channel, channel_name: order.channel_name, code: order.code },
      day: dayAt(new Date(order.since)),
      state: order.state,
      goods: order.total,
      shipping: 0,
      due: DELIVERED.includes(order.state) ? order.total : 0,
      remitted: null,
      remitted_on: null,
    }),
  );
  const lines = [...parts.map(lineOfPart), ...others].sort((a, b) =>
    a.day === b.day ? a.code.localeCompare(b.code) : a.day < b.day ? -1 : 1,
  );
  return { ...days, lines, totals: totalsOf(lines) };
}

function lineOfPart(part: Part): StatementLine {
  const delivered = part.state === "delivered";
  return {
    id: part.id,
    channel: OWN_SHOP.id,
    channel_name: OWN_SHOP.name,
    code: part.order_code,
    day: dayAt(part.state_since),
    state: part.state,
    goods: part.goods_total,
    shipping: part.shipping_fee,
    due: delivered ? part.goods_total + part.shipping_fee : 0,
    remitted: part.remitted_amount,
    remitted_on: part.remitted_on,
  };
}

/** One row per channel. */
export function totalsOf(lines: readonly StatementLine[]): Statement["totals"] {
  const totals = new Map<string, Statement["totals"][number]>();
  for (const { channel, channel_name, state, due, remitted } of lines) {
    const nothing = { channel, channel_name, delivered: 0, back: 0, due: 0, remitted: 0, open: 0 };
    const sum = totals.get(channel) ?? nothing;
    const delivered = DELIVERED.includes(state);
    totals.set(channel, {
      ...sum,
      delivered: sum.delivered + (delivered ? 1 : 0),
      back: sum.back + (delivered ? 0 : 1),
      due: sum.due + due,
      remitted: sum.remitted + (remitted ?? 0),
      open: sum.open + (channel === OWN_SHOP.id && delivered && remitted === null ? due : 0),
    });
  }
  return [...totals.values()];
}
