import type { Refusal } from "../../../modules/channel/store/bulk-steps";
import { ShopError } from "../../../platform/http/errors";

/** The marketplace, or how the listing stands, does not allow it. */
export function notDone({ message, message_en }: Refusal): ShopError {
  return new ShopError("not_done", { status: 409, message, message_en });
}

/** What was done with many at once is older than a day. */
export function tooLateToUndo(): ShopError {
  return new ShopError("too_late", {
    status: 409,
    message: "Quá một ngày rồi nên không hoàn tác một lượt được nữa. Xin sửa từng tin hoặc từng sản phẩm.",
    message_en: "It was more than a day ago and cannot be taken back at once any more. Please mend each one.",
  });
}
