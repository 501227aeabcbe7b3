import type { OwnOffer } from "../../../contracts/producer-products";
import type { ContentFault } from "../../../modules/content/domain/check-content";
import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import type { PictureAdded } from "../../../workflows/content/upload-picture";
import { refusedPicture } from "../../officer/content/producers/[id]/pictures/refusals";

export function unknownProduct(): ShopError {
  return notFound("Không có sản phẩm này.", "There is no such product.");
}

export function unknownUpload(): ShopError {
  return notFound("Không có ảnh đang gửi này. Xin gửi lại từ đầu.", "There is no such upload. Please send it again.");
}

export function tooManyUploads(): ShopError {
  return new ShopError("too_many_uploads", {
    status: 409,
    message: "Đang có quá nhiều ảnh gửi dở. Xin đợi các ảnh trước gửi xong.",
    message_en: "Too many pictures are on their way. Please wait until they have arrived.",
  });
}

export function wrongOffset(): ShopError {
  return new ShopError("wrong_offset", {
    status: 409,
    message: "Phần ảnh này không nối tiếp phần đã nhận. Xin gửi tiếp từ chỗ máy chủ báo.",
    message_en: "This piece does not follow what has arrived. Ask how far the upload has come and go on from there.",
  });
}

export function refusedAddition(refused: Exclude<PictureAdded, { kind: "added" }>): ShopError {
  if (refused.kind === "refused") return refusedPicture(refused);
  return new ShopError("too_many_pictures", {
    status: 409,
    message: "Mỗi sản phẩm có tối đa 9 ảnh. Xin xóa bớt một ảnh rồi thêm ảnh mới.",
    message_en: "A product has at most 9 pictures. Remove one before adding another.",
  });
}

export function stockMoved(offer: OwnOffer | null): ShopError {
  const now = offer === null ? "chưa có hàng bán" : `còn ${offer.stock}`;
  return new ShopError("changed_meanwhile", {
    status: 409,
    message: `Số lượng vừa thay đổi (${now}), vì có đơn hàng hoặc sửa trên máy khác. Xin xem số mới rồi bấm lưu lại.`,
    message_en: "The quantity has just changed because of an order or another device. Check it and save again.",
    extra: { offer },
  });
}

export function belowReserved(reserved: number): ShopError {
  return invalidInput([
    {
      field: "stock",
      message: `Khách đã đặt ${reserved}, nên số lượng không thể ít hơn ${reserved}.`,
      message_en: `Buyers have ordered ${reserved}, so there must be at least ${reserved}.`,
    },
  ]);
}

export function notInCatalogue(): ShopError {
  return new ShopError("not_in_catalogue", {
    status: 409,
    message: "Sản phẩm vừa vào danh bạ, gian hàng đang chuẩn bị. Xin thử lại sau ít phút.",
    message_en: "The product has only just entered the register. Please try again in a few minutes.",
  });
}

export function chooseFirst(): ShopError {
  return new ShopError("conflicts_open", {
    status: 409,
    message: "Có chỗ được viết khác nhau trên hai máy. Xin chọn bản muốn giữ rồi gửi duyệt.",
    message_en: "Something was written differently on two devices. Choose which to keep, then send it.",
  });
}

export function draftMoved(): ShopError {
  return new ShopError("changed_meanwhile", {
    status: 409,
    message: "Bản nháp vừa được sửa ở nơi khác. Xin xem lại rồi bấm gửi duyệt.",
    message_en: "The draft has just been changed elsewhere. Look at it again, then send it.",
  });
}

export function nothingWritten(): ShopError {
  return new ShopError("no_draft", {
    status: 409,
    message: "Chưa có gì để gửi. Xin viết câu chuyện, điền nhãn hoặc thêm ảnh trước.",
    message_en: "There is nothing to send yet. Write the story, fill in the label or add a picture first.",
  });
}

export function faultyContent(faults: readonly ContentFault[]): ShopError {
  return new ShopError("faulty_content", {
    status: 422,
    message: "Còn chỗ phải sửa trước khi gửi duyệt.",
    message_en: "Something must be put right before this is sent.",
    fields: faults.map(({ field, message, message_en }) => ({ field, message, message_en })),
  });
}

export function answeredBefore(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Bản này đã được trả lời hoặc đã có bản mới hơn, không rút lại được nữa.",
    message_en: "This was answered or replaced already and can no longer be taken back.",
  });
}
