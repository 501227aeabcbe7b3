import { ShopError } from "../../../../../../platform/http/errors";

export function wrongPicture(): ShopError {
  return new ShopError("wrong_picture", {
    status: 400,
    message: "Không đọc được ảnh. Xin gửi một ảnh chụp dạng JPEG, PNG hoặc WebP trong ô “file”.",
    message_en: "The picture cannot be read. Send one photograph as JPEG, PNG or WebP in the field `file`.",
  });
}
