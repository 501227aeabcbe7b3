import type { MedusaContainer } from "@medusajs/framework/types";
import type { DaysOff, DaysOffRequest } from "../../contracts/producer-orders";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { ORDERING } from "../../modules/ordering";
import { offerPause } from "../../modules/ordering/domain/day-off";
import type { OrderingService } from "../../modules/ordering/service";
import { today } from "../../platform/calendar/clock";
import { channelName } from "../channel/channel-names";
import { OWN_SHOP } from "./own-order";
import { channelStatesOf, partStatesOf } from "./stages";
import { tellDaysOff } from "./tell-days-off";

export async function readDaysOff(container: MedusaContainer, producer: string): Promise<DaysOff> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const { book }: ChannelService = container.resolve(CHANNEL);
  const now = new Date();
  const [rows, shops, open_orders] = await Promise.all([
    ordering.own.closedDays(producer, today()),
    book.shops(),
    countOpen(container, producer),
  ]);
  const own = shops.filter(({ producer_id }) => producer_id === producer || producer_id === null);
  const names = (way: "api" | "file") => [
    ...new Set(own.filter((shop) => shop.way === way).map(({ channel }) => channelName(channel))),
  ];
  return {
    days_off: rows.map((row) => ({
      id: row.id,
      from: row.from_day,
      to: row.to_day,
      note: row.note,
      closes_at: row.closes_at.toISOString(),
      opens_at: row.opens_at.toISOString(),
      under_way: row.closes_at <= now,
    })),
    reaches: [OWN_SHOP.name, ...names("api")],
    by_hand: names("file"),
    open_orders,
  };
}

/** Orders still to be sent. */
async function countOpen(container: MedusaContainer, producer: string): Promise<number> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const { orders }: ChannelService = container.resolve(CHANNEL);
  const [parts, others] = await Promise.all([ordering.own.count(producer), orders.countOfProducer(producer)]);
  const todo: readonly string[] = channelStatesOf("todo");
  const own = partStatesOf("todo").reduce((sum, state) => sum + (parts.get(state) ?? 0), 0);
  return others.filter(({ state }) => todo.includes(state)).reduce((sum, { total }) => sum + total, own);
}

/** Writes days off down; the job tells everybody in time, and those that begin now are told now. @returns false where some overlap */
export async function closeDays(
  container: MedusaContainer,
  producer_id: string,
  made_by: string,
  { from, to, note }: DaysOffRequest,
): Promise<boolean> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const pause = offerPause(from, to, new Date());
  const made = await ordering.own.closeDays({
    ...{ producer_id, made_by, from_day: from, to_day: to, ...pause },
    note: note || null,
  });
  if (made) await tellDaysOff(container);
  return made !== null;
}

/** @returns false where there are no such days off, or they are over */
export async function endDaysOff(
  container: MedusaContainer,
  { id, producer_id, by }: { id: string; producer_id: string; by: string },
): Promise<boolean> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const ended = await ordering.own.endClosedDays({ id, producer_id, at: new Date().toISOString(), by });
  if (ended) await tellDaysOff(container);
  return ended !== null;
}
