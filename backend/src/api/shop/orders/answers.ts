import { ShopError } from "../../../platform/http/errors";
import type { Refused } from "../../../workflows/ordering/carry-out";

/** 409 with the quote as it is now, so that the buyer can look at it and agree again. */
export function orderConflict({ code, quote }: Refused): ShopError {
  const [message, message_en] =
    code === "sold_out"
      ? [
          "Rất tiếc, có món vừa hết hàng hoặc không còn đủ. Xin xem lại giỏ hàng.",
          "Something has just sold out. Please review your cart.",
        ]
      : [
          "Tổng tiền vừa thay đổi. Xin xem lại trước khi đặt.",
          "The total has changed. Please review it before ordering.",
        ];
  return new ShopError(code, {
    status: 409,
    message,
    message_en,
    extra: { quote },
  });
}

/** The order is neither placed nor refused yet; the same key may safely be sent again. */
export function orderUnfinished(): ShopError {
  return new ShopError("unfinished", {
    status: 503,
    message: "Đơn hàng đang được ghi. Xin bấm đặt hàng lần nữa; bạn chỉ có một đơn.",
    message_en: "Your order is still being written. Please press order again; you will have one order only.",
    retry_after_seconds: 5,
  });
}

export function orderNotFound(): ShopError {
  return new ShopError("not_found", {
    status: 404,
    message: "Không tìm thấy đơn hàng với mã và số điện thoại này. Xin kiểm tra lại cả hai.",
    message_en: "There is no order with this code and phone number. Please check both.",
  });
}

export function acceptedAlready(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Người bán vừa nhận đơn nên không hủy ở đây được nữa. Xin gọi người bán trước khi hàng được gửi đi.",
    message_en:
      "The seller has just accepted the order, so it cannot be cancelled here. Please call the seller before it is sent.",
  });
}
