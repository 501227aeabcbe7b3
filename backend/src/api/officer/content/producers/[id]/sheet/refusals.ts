import { ShopError } from "../../../../../../platform/http/errors";
import type { SheetCheck } from "../../../../../../workflows/content/sheet";

type Reason = Extract<SheetCheck, { kind: "unreadable" }>["reason"];

const WORDS: Record<Reason, { message: string; message_en: string }> = {
  too_large: {
    message: "Tệp quá lớn. Xin chỉ giữ lại trang có bảng sản phẩm.",
    message_en: "The file is too large. Keep only the sheet with the products.",
  },
  damaged: {
    message: "Không đọc được tệp. Xin mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.",
    message_en: "The file cannot be read. Open it in a spreadsheet program, save it as .xlsx and send it again.",
  },
  not_utf8: {
    message: "Tệp .csv không ở bảng mã UTF-8 nên chữ Việt bị hỏng. Xin lưu lại dạng .xlsx rồi gửi lại.",
    message_en: "The .csv file is not UTF-8, so Vietnamese letters are broken. Save it as .xlsx and send it again.",
  },
};

export function unreadableSheet(reason: Reason): ShopError {
  return new ShopError("unreadable_file", { status: 400, ...WORDS[reason] });
}
