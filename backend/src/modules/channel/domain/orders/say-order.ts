import type { OrderState } from "@ocop/integrations/core";

/** A plain sentence for people in both languages. */
export type Sentence = { message_vi: string; message_en: string };

const STATES: Readonly<Record<OrderState, { vi: string; en: string }>> = {
  unpaid: { vi: "chờ người mua thanh toán", en: "waiting for the buyer to pay" },
  on_hold: { vi: "đang được sàn giữ lại để kiểm tra", en: "held back by the marketplace" },
  to_ship: { vi: "chờ đóng gói và gửi hàng", en: "to be packed and sent" },
  shipped: { vi: "đã giao cho bên vận chuyển", en: "handed to the carrier" },
  delivered: { vi: "đã giao tới người mua", en: "delivered" },
  completed: { vi: "đã hoàn tất", en: "completed" },
  cancelling: { vi: "người mua xin hủy, chờ quyết định", en: "the buyer asks to cancel it" },
  cancelled: { vi: "đã hủy", en: "cancelled" },
  returning: { vi: "đang trả hàng", en: "being returned" },
  returned: { vi: "đã trả hàng", en: "returned" },
  unknown: { vi: "trạng thái lạ", en: "in a state we do not know" },
};

export const ORDER_STATES = Object.keys(STATES) as OrderState[];

export function stateInWords(state: OrderState): { vi: string; en: string } {
  return STATES[state];
}

type Trouble = { channel: string; order: string; state: OrderState };
type TroubledLine = { sku: string; title: string; quantity: number; missing: number; known: boolean };

/** What an officer must do about an order, one sentence each; none where all is well. */
export function troublesOf({ channel, order, state }: Trouble, lines: readonly TroubledLine[]): Sentence[] {
  const left = state === "shipped" || state === "delivered" || state === "completed" || state === "returning";
  return lines.flatMap(({ sku, title, quantity, missing, known }) => {
    if (!known) return [unknownGoods(channel, sku, title)];
    if (missing === 0) return [];
    return [left ? leftBeyondStock(title, missing) : oversold(channel, order, title, quantity, missing)];
  });
}

function oversold(channel: string, order: string, title: string, quantity: number, missing: number): Sentence {
  const there = quantity - missing;
  return {
    message_vi: `Đơn ${order} cần ${quantity} “${title}” nhưng kho chỉ giữ được ${there}, thiếu ${missing}. Hãy nhập thêm hàng vào kho, hoặc hủy đơn trên ${channel} và báo người mua.`,
    message_en: `Order ${order} needs ${quantity} × “${title}”, the stock could hold ${there}; ${missing} are missing. Please add stock, or cancel the order on ${channel} and tell the buyer.`,
  };
}

function leftBeyondStock(title: string, missing: number): Sentence {
  return {
    message_vi: `Đã gửi nhiều hơn số tồn ghi trong kho ${missing} “${title}”. Hãy kiểm kê và nhập lại số tồn.`,
    message_en: `${missing} × “${title}” more were sent than the stock knew of. Please count the stock and enter it again.`,
  };
}

function unknownGoods(channel: string, sku: string, title: string): Sentence {
  if (sku === "")
    return {
      message_vi: `Sản phẩm “${title}” trên ${channel} không có mã hàng nên chưa trừ được kho. Hãy điền mã hàng của ta vào tin trên ${channel}, rồi bấm “Đọc lại đơn”.`,
      message_en: `“${title}” has no article number on ${channel}, so no stock was taken. Please enter ours in the listing on ${channel}, then press “Read the order again”.`,
    };
  return {
    message_vi: `Không có sản phẩm nào mang mã hàng “${sku}” (“${title}”) nên chưa trừ được kho. Hãy sửa mã hàng trên ${channel} hoặc trong danh mục, rồi bấm “Đọc lại đơn”; nếu gian hàng bán thêm hàng khác thì bỏ qua.`,
    message_en: `No product has the article number “${sku}” (“${title}”), so no stock was taken. Please correct it on ${channel} or in the catalogue, then press “Read the order again”; ignore this for goods that are not ours.`,
  };
}
