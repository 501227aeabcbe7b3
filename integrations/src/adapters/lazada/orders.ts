import { type Call, type ChannelOrder, MarketplaceError, type OrderPort } from "../../core";
import { pieces } from "../../transport";
import type { Api } from "./client";
import { BATCH } from "./limits";
import { channelOrder, instantOf, isoSeconds } from "./map";
import { type OrderHead, type OrderItem, orderAnswer, orderItemsAnswer, ordersAnswer } from "./wire";

/** An order without its pieces would look as if all of them had been taken off. */
const unusable = () =>
  new MarketplaceError("lazada", "/orders/items/get", { kind: "retry_later", cause: "unreadable" });

function itemsOf({ order_id }: OrderHead, items: ReadonlyMap<string, readonly OrderItem[]>): readonly OrderItem[] {
  const found = items.get(order_id);
  if (!found || found.length === 0) throw unusable();
  return found;
}

export function orderPort(api: Api): OrderPort {
  async function withItems(heads: readonly OrderHead[], call: Call): Promise<ChannelOrder[]> {
    const orders: ChannelOrder[] = [];
    for (const part of pieces(heads, BATCH.orderItems)) {
      const parameters = { order_ids: `[${part.map(({ order_id }) => order_id).join(",")}]` };
      const answer = await api.ask({ path: "/orders/items/get", parameters, schema: orderItemsAnswer }, call);
      const items = new Map(answer.map((entry) => [entry.order_id, entry.order_items]));
      orders.push(...part.map((head) => channelOrder(head, itemsOf(head, items), call.shop)));
    }
    return orders;
  }

  return {
    /** By change, oldest first, scrolling by date like the products. */
    async *changedSince(cursor, call) {
      let after = isoSeconds(cursor.changedAt);
      for (let offset = 0; ; ) {
        const parameters = {
          update_after: after,
          sort_by: "updated_at",
          sort_direction: "ASC",
          limit: String(BATCH.orders),
          offset: String(offset),
        };
        const { orders: heads } = await api.ask({ path: "/orders/get", parameters, schema: ordersAnswer }, call);
        const newest = Math.max(cursor.changedAt, instantOf(after), ...heads.map((head) => instantOf(head.updated_at)));
        yield { orders: await withItems(heads, call), next: { changedAt: newest } };
        if (heads.length < BATCH.orders) return;
        const next = isoSeconds(newest);
        offset = next === after ? offset + heads.length : 0;
        after = next;
      }
    },
    async read(id, call) {
      const head = await api.ask({ path: "/order/get", parameters: { order_id: id }, schema: orderAnswer }, call);
      const [order] = await withItems([head], call);
      if (!order) throw unusable();
      return order;
    },
  };
}
