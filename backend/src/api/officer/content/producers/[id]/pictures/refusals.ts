import { ShopError } from "../../../../../../platform/http/errors";
import type { PictureKept } from "../../../../../../workflows/content/pictures";

export function wrongPicture(): ShopError {
  return new ShopError("wrong_picture", {
    status: 400,
    message: "Không đọc được ảnh. Xin gửi một ảnh chụp dạng JPEG, PNG hoặc WebP trong ô “file”.",
    message_en: "The picture cannot be read. Send one photograph as JPEG, PNG or WebP in the field `file`.",
  });
}

export function refusedPicture(refused: Extract<PictureKept, { kind: "refused" }>): ShopError {
  if (refused.reason === "unreadable") return wrongPicture();
  return new ShopError("picture_too_small", {
    status: 400,
    message: `Ảnh chỉ ${refused.width} × ${refused.height} điểm nên lên sàn sẽ mờ. Xin chụp lại gần hơn, mỗi cạnh từ 500 điểm.`,
    message_en: `The picture has only ${refused.width} × ${refused.height} pixels. Take it again with at least 500 on each side.`,
  });
}
