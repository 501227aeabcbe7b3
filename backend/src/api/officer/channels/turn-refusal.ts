import { ShopError } from "../../../platform/http/errors";
import type { ShopTurned } from "../../../workflows/channel/pause-shop";
import { noShop } from "./refusals";

/** Why a shop was neither paused nor let go on. */
export function turnRefusal({ kind }: Exclude<ShopTurned, { kind: "turned" }>): ShopError {
  switch (kind) {
    case "no_shop":
      return noShop();
    case "paused_already":
      return new ShopError("paused_already", {
        status: 409,
        message: "Gian hàng đã được tạm dừng trước đó. Xin tải lại trang để xem ai dừng và vì sao.",
        message_en: "The shop was paused before. Please reload the page to see by whom and why.",
      });
    case "not_paused":
      return new ShopError("not_paused", {
        status: 409,
        message: "Gian hàng đang hoạt động, không cần mở lại. Xin tải lại trang.",
        message_en: "The shop is not paused. Please reload the page.",
      });
    case "officers_pause":
      return new ShopError("paused_by_officer", {
        status: 409,
        message:
          "Gian hàng do cán bộ tạm dừng nên chỉ cán bộ cho hoạt động lại. Xin liên hệ cán bộ OCOP của xã, phường.",
        message_en:
          "An officer paused this shop, so only an officer can let it go on. Please ask the OCOP officer of your commune.",
      });
  }
}
