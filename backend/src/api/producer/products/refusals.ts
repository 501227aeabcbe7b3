import type { OwnOffer } from "../../../contracts/producer-products";
import type { ContentFault } from "../../../modules/content/domain/check-content";
import { SIZE_NAME_LENGTH } from "../../../modules/content/domain/size-name";
import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import { MOST_SIZES } from "../../../workflows/catalogue/set-offers/offer-input";
import type { SizeFault } from "../../../workflows/content/own-size";
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

const SIZE_FAULTS: Readonly<
  Record<Exclude<SizeFault["kind"], "unknown_size">, { message: string; message_en: string }>
> = {
  too_many_sizes: {
    message: `Mỗi sản phẩm có tối đa ${MOST_SIZES} loại, kể cả loại đã ngừng bán. Xin bán lại hoặc sửa một loại cũ.`,
    message_en: `A product has at most ${MOST_SIZES} sizes, those no longer sold among them. Sell or change an old one again.`,
  },
  unnamed: {
    message:
      "Khi có từ hai loại, loại nào cũng cần tên để người mua chọn, ví dụ “Túi 200 g”. Xin đặt tên cho từng loại.",
    message_en: "With two sizes or more each needs a name to choose by, such as “Túi 200 g”. Name every one of them.",
  },
  name_too_long: {
    message: `Khi có từ hai loại, tên mỗi loại dài tối đa ${SIZE_NAME_LENGTH} chữ, ví dụ “Túi 200 g”; dài hơn thì Shopee và Lazada không nhận.`,
    message_en: `With two sizes or more a name has at most ${SIZE_NAME_LENGTH} letters; Shopee and Lazada take no longer ones.`,
  },
  name_taken: {
    message: "Đã có loại mang tên này. Xin sửa loại đó, hoặc đặt tên khác.",
    message_en: "There is a size of this name already. Change that one, or choose another name.",
  },
  first_stays: {
    message:
      "Loại đầu tiên không bỏ được, vì tin đăng trên sàn gắn với nó. Hãy ghi số lượng 0 hoặc đổi tên, giá của nó.",
    message_en:
      "The first size cannot be taken away: listings hang on it. Set its stock to 0, or change its name and price.",
  },
};

export function refusedSize({ kind }: SizeFault): ShopError {
  if (kind === "unknown_size") return notFound("Không có loại này.", "There is no such size.");
  return invalidInput([{ field: "unit_label", ...SIZE_FAULTS[kind] }]);
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
