import type { ImportReport } from "../../../../contracts/register-import";
import { ShopError } from "../../../../platform/http/errors";

/** Refused rows hold a whole file back unless they are left out on purpose. */
export function heldBack(report: ImportReport): ShopError {
  return new ShopError("import_held_back", {
    status: 422,
    message: "Tệp còn lỗi nên chưa ghi gì. Xin sửa các dòng được nêu, hoặc nhập với lựa chọn bỏ qua các dòng đó.",
    message_en: "The file has faults, so nothing was recorded.",
    extra: { report },
  });
}
