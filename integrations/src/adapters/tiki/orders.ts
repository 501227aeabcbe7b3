import type { OrderPort } from "../../core";
import type { Api } from "./client";
import { BATCH } from "./limits";
import { channelOrder, localTime } from "./map";
import { orderAnswer, ordersAnswer } from "./wire";

/** Orders can only be filtered by creation, so a change of an older order is found by looking back this far. */
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

export function orderPort(api: Api): OrderPort {
  return {
    async *changedSince(cursor, call) {
      const end = api.client.now();
      for (let page = 1, last = 1; page <= last; page += 1) {
        const query = [
          ["page", String(page)],
          ["limit", String(BATCH.page)],
          ["created_from_date", localTime(cursor.changedAt - LOOK_BACK_MS)],
          ["order_by", "created_at|asc"],
        ] as const;
        const answer = await api.ask({ path: "/v2/orders", query, schema: ordersAnswer }, call);
        last = answer.paging.last_page;
        const orders = answer.data
          .map((order) => channelOrder(order, call.shop))
          .filter((order) => order.changedAt >= cursor.changedAt);
        yield { orders, next: { changedAt: page < last ? cursor.changedAt : end } };
      }
    },
    async read(id, call) {
      return channelOrder(await api.ask({ path: `/v2/orders/${id}`, schema: orderAnswer }, call), call.shop);
    },
  };
}
