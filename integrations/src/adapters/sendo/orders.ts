import type { Call, OrderPort } from "../../core";
import { fail } from "../../transport";
import type { Api } from "./client";
import { BATCH } from "./limits";
import { channelOrder, localDay } from "./map";
import { ordersAnswer } from "./wire";

const DAY_MS = 24 * 3_600_000;

export function orderPort(api: Api): OrderPort {
  const search = (body: Readonly<Record<string, unknown>>, call: Call) =>
    api.ask(
      {
        path: "/salesorder/search",
        method: "POST",
        nature: "read",
        body: { page_size: BATCH.page, ...body },
        schema: ordersAnswer,
      },
      call,
    );
  return {
    async *changedSince(cursor, call) {
      const end = api.client.now();
      for (let token = "", more = true; more; ) {
        const page = await search(
          { status_date_from: localDay(cursor.changedAt), status_date_to: localDay(end + DAY_MS), token },
          call,
        );
        token = page.next_token ?? "";
        more = token !== "";
        const orders = page.data
          .map((order) => channelOrder(order, call.shop))
          .filter((order) => order.changedAt >= cursor.changedAt);
        yield { orders, next: { changedAt: more ? cursor.changedAt : end } };
      }
    },
    async read(id, call) {
      const { data } = await search({ order_number: id, token: "" }, call);
      const found = data.find((order) => order.sales_order.order_number === id);
      if (found) return channelOrder(found, call.shop);
      throw fail(
        { marketplace: "sendo", operation: "read order", now: api.client.now() },
        { kind: "gone", what: "order" },
      );
    },
  };
}
