import { ShopError } from "../../../platform/http/errors";

/** The marketplace agreed, but the shop is somebody else's here. */
export function shopOfAnother(): ShopError {
  return new ShopError("shop_of_another", {
    status: 409,
    message:
      "Gian hàng này đã được nối cho chủ thể khác hoặc là gian hàng chung. Nếu đó là gian hàng của bạn, xin báo cán bộ OCOP.",
    message_en: "This shop is connected for somebody else or shared. If it is yours, please tell the OCOP officer.",
  });
}
