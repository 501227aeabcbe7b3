import { notFound, type ShopError } from "../../../../platform/http/errors";

export function noUpload(): ShopError {
  return notFound(
    "Tệp này không còn được giữ (chỉ giữ một ngày). Xin chọn tệp lại.",
    "This file is no longer kept (for a day only). Please choose it again.",
  );
}
