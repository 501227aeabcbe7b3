import { ShopError } from "../../../platform/http/errors";
import { ImportBusy } from "../../../workflows/register/import-busy";

/** What an officer is told while somebody else writes the register; every other error stays what it is. */
export function busyOr(thrown: unknown): unknown {
  if (!(thrown instanceof ImportBusy)) return thrown;
  return new ShopError("import_busy", {
    status: 409,
    message: "Đang có một lượt nhập khác. Xin đợi xong rồi thử lại.",
    message_en: "Another import is running. Please wait and try again.",
  });
}
