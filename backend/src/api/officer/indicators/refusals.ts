import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import type { Published } from "../../../workflows/indicator/publish";
import type { FactResult } from "../../../workflows/indicator/record-fact";

/** What an officer is told of a fact that is not recorded. */
export function factRefused(result: Exclude<FactResult, { kind: "recorded" }>): ShopError {
  switch (result.kind) {
    case "unknown":
      return invalidInput([
        {
          field: result.field,
          message: "Không tìm thấy trong địa bàn của bạn. Xin chọn lại.",
          message_en: "Not found in your area. Please choose again.",
        },
      ]);
    case "no_such_fact":
      return notFound("Không có số liệu này trong địa bàn của bạn.", "There is no such fact in your area.");
    case "corrected_already":
      return new ShopError("wrong_state", {
        status: 409,
        message: "Số liệu này đã được sửa hoặc rút lại. Xin mở bản mới nhất rồi sửa tiếp.",
        message_en: "This fact was corrected or withdrawn already. Please open the latest row and correct that.",
      });
    case "key_used":
      return new ShopError("key_used", {
        status: 409,
        message: "Khóa chống gửi trùng này đã dùng cho số liệu khác. Xin gửi lại biểu mẫu mới.",
        message_en: "This key was used for another fact. Please send a fresh form.",
      });
  }
}

export function publicationRefused({ kind }: Exclude<Published, { kind: "published" }>): ShopError {
  if (kind === "no_such_unit") return notFound("Không có đơn vị này.", "There is no such unit.");
  if (kind === "no_such_publication") return notFound("Không có bản công bố này.", "There is no such publication.");
  if (kind === "busy")
    return new ShopError("busy", {
      status: 503,
      message: "Dữ liệu đang được ghi. Xin thử lại sau ít phút.",
      message_en: "Data is being written. Please try again in a few minutes.",
    });
  if (kind === "published_already")
    return new ShopError("published_already", {
      status: 409,
      message: "Số liệu của ngày chốt này đã được công bố. Nếu cần sửa, xin chọn Công bố lại ở bảng dưới và nêu lý do.",
      message_en:
        "The numbers of this cut-off day were published already. To change them, restate them below and say why.",
    });
  if (kind === "other_basis")
    return new ShopError("other_basis", {
      status: 409,
      message: "Bản đính chính phải cùng ngày chốt, năm và đơn vị với bản được thay.",
      message_en: "A restatement must have the cut-off day, year and unit of the publication it replaces.",
    });
  return new ShopError("wrong_state", {
    status: 409,
    message: "Bản công bố này đã được đính chính. Xin đính chính bản mới nhất.",
    message_en: "This publication was restated already. Please restate the latest one.",
  });
}

/** What is published was so on its day; a day to come can only be guessed. */
export function dayToCome(): ShopError {
  return invalidInput([
    {
      field: "cut_off",
      message: "Ngày chốt không sau hôm nay.",
      message_en: "The cut-off day is not after today.",
    },
  ]);
}

export function wrongProof(): ShopError {
  return invalidInput([
    {
      field: "file",
      message: "Xin gửi đúng một tệp PDF, PNG, JPEG hoặc WebP, tối đa 10 MB, trong ô “file”.",
      message_en: "Send exactly one PDF, PNG, JPEG or WebP file of at most 10 MB in the field `file`.",
    },
  ]);
}
