import type { TaskList } from "graphile-worker";
import {
  FOLLOW_STOCK,
  LOOK_AT_ORDER,
  lookPayloadSchema,
  stockPayloadSchema,
} from "../../../modules/channel/store/orders-queue";
import { followStock } from "./follow-stock";
import { lookAtOrder } from "./look-at-order";
import type { OrderEngine } from "./order-engine";

/** The queue's tasks around orders and stock. Looking at an order asks its marketplace; following the stock asks nobody. */
export function orderTasks(engine: OrderEngine): { urgent: TaskList; orders: TaskList } {
  return {
    urgent: {
      [FOLLOW_STOCK]: async (payload) => followStock(engine, stockPayloadSchema.parse(payload).item),
    },
    orders: {
      [LOOK_AT_ORDER]: async (payload) => lookAtOrder(engine, lookPayloadSchema.parse(payload)),
    },
  };
}
