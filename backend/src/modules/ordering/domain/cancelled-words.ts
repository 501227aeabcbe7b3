import { displayOrderCode } from "./order-code";

type Told = {
  /** False where nobody answered before the deadline. */
  inTime: boolean;
  /** Where the order is looked up. */
  page: string;
};

/** What a buyer is written of a part that will not come: Vietnamese first, English beside it; no more than is needed to know which order it is. */
export function cancelledWords(
  { order_code, producer_name }: { order_code: string; producer_name: string | null },
  { inTime, page }: Told,
): { subject: string; text: string } {
  const code = displayOrderCode(order_code);
  const who = producer_name ?? "Người bán";
  const why = inTime ? "không giao được" : "không nhận đơn trong giờ hẹn";
  const reason = inTime ? "cannot deliver" : "did not answer in time";
  return {
    subject: `Đơn ${code}: phần hàng của ${who} đã hủy`,
    text: [
      `Đơn ${code}: ${who} ${why}, nên phần hàng này đã hủy. Bạn không phải trả tiền cho phần này. Xem đơn: ${page}`,
      `Order ${code}: ${producer_name ?? "the seller"} ${reason}, so its part is cancelled and you owe nothing for it.`,
    ].join("\n"),
  };
}
