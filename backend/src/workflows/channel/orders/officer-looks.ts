import type { OrderEngine } from "./order-engine";

/**
 * Reads an order on its marketplace again, and compares it with the stock even where nothing changed there.
 * @returns false where there is no such order
 */
export async function lookAgain(engine: OrderEngine, id: string, actor: string): Promise<boolean> {
  const order = await engine.orders.order(id);
  if (!order) return false;
  await engine.orders.askLook(order, engine.now(), {
    kind: "look_asked",
    actor,
    message_vi: "Cán bộ đã yêu cầu đọc lại đơn.",
    message_en: "An officer asked for the order to be read again.",
  });
  return true;
}
