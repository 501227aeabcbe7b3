import { type Failure, isMarketplaceError } from "@ocop/integrations/core";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import { channelName } from "../channel-names";
import { describe } from "../record-failure";
import type { OrderEngine } from "./order-engine";

/** When a shop is read again after a failure that heals by itself. */
const AGAIN_MS = 60_000;

/** Keeps a failure of reading a shop's orders where officers see it, and decides when it is tried again. */
export async function noteFailure(engine: OrderEngine, shop: ChannelShop, error: unknown): Promise<void> {
  const known = isMarketplaceError(error);
  const failure: Failure = known ? error.failure : { kind: "bug", cause: "unsupported" };
  const { message_vi, message_en } = describe(failure, channelName(shop.channel), known ? error.channel : {});
  const again = failure.kind === "rate_limited" ? failure.until : engine.now().getTime() + AGAIN_MS;
  await engine.orders.patchWatch(shop.id, {
    failure: { kind: failure.kind, message_vi, message_en },
    due_at: new Date(again),
  });
  if (failure.kind === "reconnect_account") await engine.book.markReconnect(shop.id);
}
