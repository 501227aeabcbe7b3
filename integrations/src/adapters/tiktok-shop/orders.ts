import type { OrderPort } from "../../core";
import { fail } from "../../transport";
import type { Api } from "./client";
import { BATCH, LANES } from "./limits";
import { channelOrder } from "./map";
import { ordersAnswer } from "./wire";

export function orderPort(api: Api): OrderPort {
  return {
    /** Sorted by change, so that the cursor may follow page by page. */
    async *changedSince(cursor, call) {
      let newest = cursor.changedAt;
      for (let token = "", more = true; more; ) {
        const page = await api.ask(
          {
            path: "/order/202309/orders/search",
            method: "POST",
            nature: "read",
            lane: LANES.read,
            query: {
              page_size: String(BATCH.page),
              sort_field: "update_time",
              sort_order: "ASC",
              ...(token && { page_token: token }),
            },
            body: { update_time_ge: Math.floor(cursor.changedAt / 1_000) },
            schema: ordersAnswer,
          },
          call,
        );
        const orders = (page.orders ?? []).map((order) => channelOrder(order, call.shop));
        newest = Math.max(newest, ...orders.map(({ changedAt }) => changedAt));
        yield { orders, next: { changedAt: newest } };
        token = page.next_page_token ?? "";
        more = token !== "";
      }
    },
    async read(id, call) {
      const { orders } = await api.ask(
        { path: "/order/202507/orders", query: { ids: id }, schema: ordersAnswer },
        call,
      );
      const [order] = orders ?? [];
      if (order) return channelOrder(order, call.shop);
      throw fail(
        { marketplace: "tiktok-shop", operation: "read order", now: api.client.now() },
        { kind: "gone", what: "order" },
      );
    },
  };
}
