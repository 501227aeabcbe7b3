import type { TaskList } from "graphile-worker";
import {
  FOLLOW_STOCK,
  LOOK_AT_ORDER,
  lookPayloadSchema,
  stockPayloadSchema,
} from "../../../modules/channel/store/orders-queue";
import { createSlots } from "../../ordering/slots";
import { followStock } from "./follow-stock";
import { lookAtOrder } from "./look-at-order";
import type { OrderEngine } from "./order-engine";

/** Whoever settles stock holds two database connections; more at once would starve the pool the shop's own orders need. */
const inSlot = createSlots(3);

/** The queue's tasks around orders and stock. */
export function orderTasks(engine: OrderEngine): TaskList {
  return {
    [LOOK_AT_ORDER]: async (payload) => inSlot(() => lookAtOrder(engine, lookPayloadSchema.parse(payload))),
    [FOLLOW_STOCK]: async (payload) => inSlot(() => followStock(engine, stockPayloadSchema.parse(payload).item)),
  };
}
