import { isMarketplaceError, orderId, shopId } from "@ocop/integrations/core";
import type { Look } from "../../../modules/channel/store/orders-queue";
import { applyOrder, settleAgain } from "./apply-order";
import type { OrderEngine } from "./order-engine";
import { noteFailure } from "./reading-failed";

/**
 * Reads one order on its marketplace and takes what is seen. A message only says where to look; what it told is never believed.
 * @throws Error where the queue shall try again
 */
export async function lookAtOrder(engine: OrderEngine, look: Look): Promise<void> {
  const shop = await engine.book.shop(look.shop);
  // Reading on after the shop is connected again finds the order.
  if (!shop || shop.state === "reconnect") return;
  const port = engine.ports(shop.channel)?.orders;
  if (!port) throw new Error(`This process is not configured for ${shop.channel}; another one may be`);
  const askedAt = engine.now();
  try {
    const order = await port.read(orderId.parse(look.order), { shop: shopId.parse(shop.external_id) });
    const applied = await applyOrder(engine, shop, { order, source: look.source, askedAt });
    if (applied === "known" && look.source === "asked") await settleKnown(engine, shop.id, look.order);
  } catch (error) {
    if (!isMarketplaceError(error)) throw error;
    // Not there, or not ours: nothing to keep.
    if (error.failure.kind === "gone") return;
    await noteFailure(engine, shop, error);
    // Its own pauses would grow although the marketplace says when it answers.
    if (error.failure.kind === "rate_limited") return engine.orders.lookLater(look, new Date(error.failure.until));
    if (error.failure.kind !== "reconnect_account") throw error;
  }
}

/** Nothing changed there, but an officer may have put an article number right here. */
async function settleKnown(engine: OrderEngine, shop: string, number: string): Promise<void> {
  const order = await engine.orders.orderOf(shop, number);
  if (order) await settleAgain(engine, order.id);
}
