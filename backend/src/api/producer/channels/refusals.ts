import { ShopError } from "../../../platform/http/errors";
import type { Asked } from "../../../workflows/channel/shop-requests";
import { noShop } from "../../officer/channels/refusals";

/** The marketplace agreed, but the shop is somebody else's here. */
export function shopOfAnother(): ShopError {
  return new ShopError("shop_of_another", {
    status: 409,
    message:
      "Gian hàng này đã được nối cho chủ thể khác hoặc là gian hàng chung. Nếu đó là gian hàng của bạn, xin báo cán bộ OCOP.",
    message_en: "This shop is connected for somebody else or shared. If it is yours, please tell the OCOP officer.",
  });
}

/** Why a place in a shared shop was not asked for. */
export function askRefusal({ kind }: Exclude<Asked, { kind: "asked" }>): ShopError {
  switch (kind) {
    case "no_shop":
      return noShop();
    case "has_place":
      return new ShopError("has_place", {
        status: 409,
        message: "Gian hàng chung này đã nhận hàng của bạn. Bạn đăng sản phẩm được ngay.",
        message_en: "This shared shop takes your goods already. You can list products at once.",
      });
    case "waits_already":
      return new ShopError("waits_already", {
        status: 409,
        message: "Bạn đã xin vào gian hàng này và đang chờ trả lời. Khi có trả lời, bạn nhận được thông báo.",
        message_en: "You asked for this shop before and wait for an answer. A notice tells you when there is one.",
      });
  }
}
