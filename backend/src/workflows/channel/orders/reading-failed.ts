import { type Failure, isMarketplaceError, sayFailure } from "@ocop/integrations/core";
import type { Sentence } from "../../../modules/channel/domain/orders/say-order";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import { channelName } from "../channel-names";
import type { OrderEngine } from "./order-engine";

/** When a shop is read again after a failure that heals by itself. */
const AGAIN_MS = 60_000;

/** Keeps a failure of reading a shop's orders where officers see it, and decides when it is tried again. */
export async function noteFailure(engine: OrderEngine, shop: ChannelShop, error: unknown): Promise<void> {
  const known = isMarketplaceError(error);
  if (!known) engine.unexpected(`Orders of shop ${shop.id}`, error);
  const failure: Failure = known ? error.failure : { kind: "bug", cause: "unsupported" };
  const { message_vi, message_en } = inWords(failure, channelName(shop.channel));
  const again = failure.kind === "rate_limited" ? failure.until : engine.now().getTime() + AGAIN_MS;
  await engine.orders.patchWatch(shop.id, {
    failure: { kind: failure.kind, message_vi, message_en },
    due_at: new Date(again),
  });
  if (failure.kind === "reconnect_account") await engine.book.markReconnect(shop.id);
}

/** The adapters' sentences speak of listings where the data are at fault; of orders nobody can correct anything. */
function inWords(failure: Failure, channel: string): Sentence {
  if (["retry_later", "rate_limited", "reconnect_account"].includes(failure.kind)) {
    const { vi, en } = sayFailure(failure, channel);
    return { message_vi: vi, message_en: en };
  }
  return {
    message_vi: `${channel} không trả lời đúng khi hệ thống đọc đơn hàng. Hệ thống sẽ thử lại; hãy xem đơn trực tiếp trên ${channel} và báo quản trị viên nếu còn lỗi sau một giờ.`,
    message_en: `${channel} gave no usable answer about orders. It will be asked again; please look at ${channel} itself, and tell the administrator if this lasts an hour.`,
  };
}
