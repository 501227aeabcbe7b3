import { notFound, ShopError } from "../../../platform/http/errors";

export function noOrder(): ShopError {
  return notFound("Không có đơn hàng này.", "There is no such order.");
}

/** The order stands elsewhere than the page showed, such as cancelled by the buyer meanwhile. */
export function orderMoved(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Đơn đã sang bước khác (có thể người mua vừa hủy hoặc đã quá hạn). Xin xem lại đơn rồi làm tiếp.",
    message_en: "The order is at another step, perhaps cancelled or past its deadline. Please look at it again.",
  });
}

export function notDelivered(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Chỉ ghi tiền thu hộ cho đơn đã giao. Xin ghi “Đã giao” trước.",
    message_en: "Cash can be noted for delivered orders only. Please mark it delivered first.",
  });
}

export function noAddressYet(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Phiếu gửi hàng chỉ in được khi đơn đã xác nhận và chưa giao xong.",
    message_en: "The parcel's sheet can be printed once the order is confirmed and until it is delivered.",
  });
}
