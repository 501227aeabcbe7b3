import type { ChannelOrder } from "@ocop/integrations/core";
import { stateInWords, troublesOf } from "../../../modules/channel/domain/orders/say-order";
import type { Order, OrderLine, Source } from "../../../modules/channel/store/orders-rows";
import type { NewEvent } from "../../../modules/channel/store/rows";

const SOURCES: Readonly<Record<Source, { vi: string; en: string }>> = {
  told: { vi: "sàn báo", en: "the marketplace told it" },
  found: { vi: "đọc định kỳ", en: "found by reading on" },
  asked: { vi: "cán bộ yêu cầu đọc lại", en: "an officer asked for it" },
};

export function received(channel: string, order: ChannelOrder, source: Source): NewEvent {
  const state = stateInWords(order.state);
  return {
    kind: "received",
    message_vi: `Đã nhận đơn từ ${channel} (${SOURCES[source].vi}): ${state.vi}.`,
    message_en: `Received from ${channel} (${SOURCES[source].en}): ${state.en}.`,
    detail: { state: order.state, channel_state: order.channelState, source },
  };
}

export function advanced(channel: string, before: Order, order: ChannelOrder, source: Source): NewEvent {
  const state = stateInWords(order.state);
  return {
    kind: before.state === order.state ? "changed" : "state_changed",
    message_vi: `${channel}: đơn ${state.vi} (${SOURCES[source].vi}).`,
    message_en: `${channel}: ${state.en} (${SOURCES[source].en}).`,
    detail: { before: before.state, after: order.state, channel_state: order.channelState, source },
  };
}

export function outside(): NewEvent {
  return {
    kind: "outside",
    message_vi: "Đơn đã xong trước khi gian hàng được kết nối nên không tính vào tồn kho.",
    message_en: "The order was over before its shop was connected; the stock was counted without it.",
  };
}

const HISTORY: Readonly<Record<Order["stock"], { vi: string; en: string } | null>> = {
  none: null,
  held: { vi: "Đã giữ hàng trong kho cho đơn.", en: "The goods are reserved in the stock." },
  short: null,
  gone: { vi: "Hàng đã rời kho.", en: "The goods have left the stock." },
  given_back: { vi: "Hàng đã được trả lại kho, một lần.", en: "The goods are back in the stock, once." },
};

/** What became of the stock, and everything an officer must do about it. */
export function settled(channel: string, order: Order, stock: Order["stock"], lines: readonly OrderLine[]): NewEvent[] {
  const sentence = HISTORY[stock];
  const detail = {
    lines: lines.map(({ sku, quantity, held, taken, missing }) => ({ sku, quantity, held, taken, missing })),
  };
  const done = sentence && { kind: stock, message_vi: sentence.vi, message_en: sentence.en, detail };
  const troubles = stock === "given_back" ? [] : troublesOfOrder(channel, order, lines);
  return [
    ...(done ? [done] : []),
    ...troubles.map((trouble) => ({ kind: stock === "short" ? "short" : "trouble", ...trouble, detail })),
  ];
}

/** What an officer must do about an order, one sentence each. */
export function troublesOfOrder(channel: string, order: Order, lines: readonly OrderLine[]) {
  const about = { channel, order: order.external_id, state: order.state };
  return troublesOf(
    about,
    lines.filter(({ quantity }) => quantity > 0).map((line) => ({ ...line, known: line.product_id !== null })),
  );
}
