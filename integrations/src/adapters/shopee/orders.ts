import type { Call, ChannelOrder, OrderPage, OrderPort } from "../../core";
import { fail, pieces } from "../../transport";
import type { Api } from "./client";
import { BATCH, ORDER_WINDOW_MS } from "./limits";
import { channelOrder } from "./map";
import { orderDetailAnswer, orderListAnswer } from "./wire";

/** Optional fields are absent unless named. Buyers' names and addresses are not asked for. */
const FIELDS = "item_list,total_amount";

export function orderPort(api: Api): OrderPort {
  async function details(numbers: readonly string[], call: Call): Promise<ChannelOrder[]> {
    const orders: ChannelOrder[] = [];
    for (const part of pieces(numbers, BATCH.orderDetails)) {
      const query = [
        ["order_sn_list", part.join(",")],
        ["response_optional_fields", FIELDS],
      ] as const;
      const answer = await api.get("/order/get_order_detail", query, orderDetailAnswer, call);
      orders.push(...answer.order_list.map((detail) => channelOrder(detail, call.shop)));
    }
    return orders;
  }

  /** One window of at most 15 days; the cursor moves on only when the whole window has been handed over. */
  async function* window(from: number, to: number, call: Call): AsyncGenerator<OrderPage> {
    for (let cursor = "", more = true; more; ) {
      const page = await api.get(
        "/order/get_order_list",
        [
          ["time_range_field", "update_time"],
          ["time_from", String(Math.floor(from / 1_000))],
          ["time_to", String(Math.ceil(to / 1_000))],
          ["page_size", String(BATCH.orderPage)],
          ["cursor", cursor],
          ["request_order_status_pending", "true"],
        ],
        orderListAnswer,
        call,
      );
      const orders = await details(
        (page.order_list ?? []).map(({ order_sn }) => order_sn),
        call,
      );
      more = page.more && (page.next_cursor ?? "") !== "";
      cursor = page.next_cursor ?? "";
      yield { orders, next: { changedAt: more ? from : to } };
    }
  }

  return {
    async *changedSince(cursor, call) {
      const end = api.client.now();
      for (let from = cursor.changedAt; from < end; from += ORDER_WINDOW_MS) {
        yield* window(from, Math.min(from + ORDER_WINDOW_MS, end), call);
      }
    },
    async read(id, call) {
      const [order] = await details([id], call);
      if (order) return order;
      throw fail(
        { marketplace: "shopee", operation: "read order", now: api.client.now() },
        { kind: "gone", what: "order" },
      );
    },
  };
}
