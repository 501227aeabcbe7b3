import type { OrderPort } from "../../core";
import { type Api, changedAfter, V3 } from "./client";
import { channelOrder } from "./map";
import { orderAnswer, ordersAnswer } from "./wire";

const ORDERS = `${V3}/orders`;

export function orderPort(api: Api): OrderPort {
  return {
    /** Pages go by id, not by change: the cursor moves on only when the last one has been handed over. */
    async *changedSince(cursor, call) {
      const end = api.client.now();
      const asking = { path: ORDERS, query: changedAfter(cursor.changedAt), schema: ordersAnswer };
      for await (const { items, last } of api.pages(asking, call)) {
        const orders = items.map((order) => channelOrder(order, call.shop));
        yield { orders, next: { changedAt: last ? Math.max(end, cursor.changedAt) : cursor.changedAt } };
      }
    },
    async read(id, call) {
      return channelOrder(await api.ask({ path: `${ORDERS}/${id}`, schema: orderAnswer }, call), call.shop);
    },
  };
}
