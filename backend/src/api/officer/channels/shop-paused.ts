import { ShopError } from "../../../platform/http/errors";

/** Nothing new goes to a shop that is paused. */
export function shopPaused(): ShopError {
  return new ShopError("shop_paused", {
    status: 409,
    message:
      "Gian hàng đang tạm dừng nên không nhận tin mới, tệp mới hay thay đổi hiển thị. Xin cho gian hàng hoạt động lại trong trang gian hàng rồi làm tiếp.",
    message_en:
      "The shop is paused and takes no new listings, files or changes of what is shown. Please let it go on from the shop's page, then try again.",
  });
}
