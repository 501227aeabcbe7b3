import type { MedusaContainer } from "@medusajs/framework/types";
import { marketplaceId } from "@ocop/integrations/core";
import type { DeskChannelOrder } from "../../contracts/channel-orders";
import type { OwnOrder, OwnOrders, OwnStage } from "../../contracts/producer-orders";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import type { Order } from "../../modules/channel/store/orders-rows";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import { pageOf } from "../../platform/http/fields";
import { channelName } from "../channel/channel-names";
import { OWN_SHOP, ownOrderOfChannel, ownOrderOfPart } from "./own-order";
import { orderSearch } from "./search-words";
import { channelStatesOf, OWN_STAGES, partStatesOf, stageOfChannelOrder, stageOfPart } from "./stages";

export type ListWish = {
  /** Null for all. */
  stage: OwnStage | null;
  /** `shop`, a marketplace, or null for all. */
  channel: string | null;
  q: string;
  page: number;
  limit: number;
};

/**
 * A producer's orders of the shop and of every marketplace as one list: the first of each, merged. A household's orders are few
 * enough that a later page may read those before it.
 */
export async function listOwnOrders(container: MedusaContainer, producer: string, wish: ListWish): Promise<OwnOrders> {
  const upTo = wish.page * wish.limit;
  const oldestFirst = wish.stage === "todo";
  const [parts, others, tally] = await Promise.all([
    // One more than shown, so that a search knows of a next page.
    readParts(container, producer, wish, upTo + 1),
    readChannelOrders(container, producer, wish, upTo + 1),
    countOwnOrders(container, producer),
  ]);
  const merged = [...parts, ...others].sort(
    (a, b) => (oldestFirst ? 1 : -1) * (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1),
  );
  const orders = merged.slice((wish.page - 1) * wish.limit, upTo);
  const total = wish.q === "" ? tally.total(wish) : Math.max(merged.length, (wish.page - 1) * wish.limit);
  return { orders, page: pageOf(wish, total), counts: tally.counts, channels: tally.channels };
}

async function readParts(
  container: MedusaContainer,
  producer: string,
  { stage, channel, q }: ListWish,
  limit: number,
): Promise<OwnOrder[]> {
  if (channel !== null && channel !== OWN_SHOP.id) return [];
  const ordering: OrderingService = container.resolve(ORDERING);
  const filter = { producer, states: partStatesOf(stage), ...orderSearch(q), oldest_first: stage === "todo" };
  return (await ordering.own.parts(filter, limit)).map(ownOrderOfPart);
}

async function readChannelOrders(
  container: MedusaContainer,
  producer: string,
  { stage, channel, q }: ListWish,
  limit: number,
): Promise<OwnOrder[]> {
  if (channel === OWN_SHOP.id) return [];
  const { orders }: ChannelService = container.resolve(CHANNEL);
  const filter = { producer, states: channelStatesOf(stage), channel, code: orderSearch(q).code };
  const found = await orders.ofProducer({ ...filter, oldestFirst: stage === "todo" }, limit);
  return toOwnOrders(container, producer, found);
}

/** Orders of marketplaces as their producer sees them. */
export async function toOwnOrders(
  container: MedusaContainer,
  producer: string,
  found: readonly Order[],
): Promise<OwnOrder[]> {
  if (found.length === 0) return [];
  const { book, orders }: ChannelService = container.resolve(CHANNEL);
  const [lines, shops] = await Promise.all([orders.lines(found.map(({ id }) => id)), book.shops()]);
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]));
  return found.flatMap((order) => {
    const shop = shopOf.get(order.shop_id);
    const own = lines.filter(({ order_id }) => order_id === order.id);
    return shop ? [ownOrderOfChannel(producer, order, shop, own)] : [];
  });
}

/** How many orders there are of each stage and channel. */
async function countOwnOrders(container: MedusaContainer, producer: string) {
  const ordering: OrderingService = container.resolve(ORDERING);
  const { orders }: ChannelService = container.resolve(CHANNEL);
  const [parts, others] = await Promise.all([ordering.own.count(producer), orders.countOfProducer(producer)]);
  const rows = [
    ...[...parts].map(([state, total]) => ({ channel: OWN_SHOP.id, stage: stageOfPart(state), total })),
    ...others.map(({ channel, state, total }) => ({
      channel,
      stage: stageOfChannelOrder(state as DeskChannelOrder["state"]),
      total,
    })),
  ];
  const sum = (of: typeof rows) => of.reduce((total, row) => total + row.total, 0);
  const count = (stage: OwnStage) => sum(rows.filter((row) => row.stage === stage));
  const known = marketplaceId.options.filter((id) => others.some(({ channel }) => channel === id));
  return {
    counts: Object.fromEntries(OWN_STAGES.map((stage) => [stage, count(stage)])) as Record<OwnStage, number>,
    channels: [OWN_SHOP, ...known.map((id) => ({ id, name: channelName(id) }))],
    total: ({ stage, channel }: Pick<ListWish, "stage" | "channel">) =>
      sum(
        rows.filter((row) => (stage === null || row.stage === stage) && (channel === null || row.channel === channel)),
      ),
  };
}
