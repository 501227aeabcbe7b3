import { notFound, ShopError } from "../../../platform/http/errors";
import type { PlaceSettled } from "../../../workflows/channel/shop-requests";
import { savedMeanwhile } from "./refusals";

/** Why a request for a place in a shared shop was not answered. */
export function placeRefusal({ kind }: Exclude<PlaceSettled, { kind: "settled" }>): ShopError {
  switch (kind) {
    case "no_request":
      return notFound("Không có đề nghị này.", "There is no such request.");
    case "saved_meanwhile":
      return savedMeanwhile();
    case "answered_before":
      return new ShopError("answered_before", {
        status: 409,
        message: "Đề nghị này đã được trả lời. Xin tải lại trang.",
        message_en: "This request was answered before. Please reload the page.",
      });
    case "full":
      return new ShopError("shop_full", {
        status: 409,
        message:
          "Danh sách chủ thể của gian hàng đã đủ 1.000. Xin bỏ bớt trong điều kiện bán, hoặc mở cho mọi chủ thể.",
        message_en:
          "The shop's list holds 1,000 producers. Please take some out of its terms, or open it for everybody.",
      });
  }
}
