import type { FieldFault } from "../../../contracts/common";
import type { Corrected } from "../../../modules/presence/store/confirmations";
import type { Decided } from "../../../modules/presence/store/decisions";
import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import type { LinkResult } from "../../../workflows/presence/add-link";
import type { ConfirmationResult } from "../../../workflows/presence/confirm-presence";

const field = (name: string, message: string, message_en: string): ShopError =>
  invalidInput([{ field: name, message, message_en } satisfies FieldFault]);

const conflict = (code: string, message: string, message_en: string): ShopError =>
  new ShopError(code, { status: 409, message, message_en });

const noProduct = () => notFound("Không có sản phẩm này trong danh bạ.", "The register shows no such product.");

export function noCheck(): ShopError {
  return notFound("Không có bằng chứng này.", "There is no such evidence.");
}

export function noReview(): ShopError {
  return notFound("Không có câu hỏi này. Xin tải lại danh sách.", "There is no such question. Please reload.");
}

export function noChannel(): ShopError {
  return notFound("Không có kênh này.", "There is no such channel.");
}

export function linkRefused(kind: Exclude<LinkResult["kind"], "added">): ShopError {
  switch (kind) {
    case "no_product":
      return noProduct();
    case "not_an_address":
      return field(
        "url",
        "Chưa thấy địa chỉ trang nào. Xin dán lại đường dẫn.",
        "There is no address in it. Please paste the link.",
      );
    case "not_a_product_page":
      return field(
        "url",
        "Đây không phải trang của một sản phẩm. Xin mở đúng sản phẩm rồi chép đường dẫn.",
        "This is not a product's page. Please open the product and copy its address.",
      );
    case "which_channel":
      return field(
        "channel_id",
        "Địa chỉ này không thuộc sàn nào đã biết. Xin chọn website hoặc fanpage của chủ thể.",
        "This address belongs to no marketplace we know. Choose the producer's website or page.",
      );
  }
}

export function decisionRefused(kind: Exclude<Decided["kind"], "taken">): ShopError {
  switch (kind) {
    case "no_review":
      return noReview();
    case "wrong_verdict":
      return field("verdict", "Câu trả lời không hợp với câu hỏi này.", "This is no answer to this question.");
    case "closed":
      return conflict(
        "wrong_state",
        "Câu hỏi này đã khép lại. Xin tải lại danh sách.",
        "This question is closed. Please reload.",
      );
    case "decided_otherwise":
      return conflict(
        "decided_already",
        "Bạn đã trả lời câu này rồi, khác với lần này.",
        "You have answered this, and otherwise.",
      );
    case "second_person":
      return conflict(
        "second_person",
        "Đây là đề nghị của chính bạn. Xin nhờ người thứ hai xem và xác nhận.",
        "This is your own proposal: a second person has to look and confirm.",
      );
    case "overruled_already":
      return conflict(
        "wrong_state",
        "Bằng chứng này vừa được sửa theo đề nghị khác, nên câu hỏi đã khép lại.",
        "This evidence was corrected by another proposal meanwhile, so the question is closed.",
      );
  }
}

export function confirmationRefused(state: Exclude<ConfirmationResult["state"], "recorded" | "waits">): ShopError {
  switch (state) {
    case "no_product":
      return noProduct();
    case "no_channel":
      return field("channel_id", "Không có kênh này.", "There is no such channel.");
    case "no_link":
      return field(
        "link_id",
        "Đường dẫn này không phải của sản phẩm trên kênh này.",
        "This link is not the product's on this channel.",
      );
    case "no_photo":
      return field(
        "photo",
        "Xin gửi ảnh chụp màn hình thấy sản phẩm và giá.",
        "Please send a picture that shows the product and its price.",
      );
    case "wrong_photo":
      return wrongPhoto();
    case "waits_already":
      return conflict("wrong_state", "Đã có đề nghị như vậy đang chờ.", "The same proposal is waiting already.");
  }
}

export function wrongPhoto(): ShopError {
  return field("photo", "Chỉ nhận một ảnh JPEG hoặc PNG, nhỏ hơn 5 MB.", "Send one JPEG or PNG picture below 5 MB.");
}

export function dayAhead(): ShopError {
  return field(
    "observed_on",
    "Ngày xem không thể ở tương lai hay quá 90 ngày trước.",
    "The day is in the future, or more than 90 days ago.",
  );
}

export function correctionRefused(kind: Exclude<Corrected["kind"], "opened">): ShopError {
  switch (kind) {
    case "no_check":
      return noCheck();
    case "nothing_wrong":
      return field("outcome", "Bằng chứng đã ghi đúng như vậy.", "This is what the evidence says already.");
    case "overruled_already":
      return conflict(
        "wrong_state",
        "Bằng chứng này đã được sửa. Xin mở bản ghi sửa.",
        "This evidence was corrected. Please open the correction.",
      );
    case "open_already":
      return conflict(
        "wrong_state",
        "Đã có đề nghị sửa bằng chứng này.",
        "A correction of this evidence is waiting already.",
      );
  }
}

export function feedClosed(): ShopError {
  return conflict(
    "wrong_state",
    "Danh sách này chưa đọc được: cần người vận hành ghi địa chỉ và cán bộ cho phép trước.",
    "This list cannot be read yet: the operator has to write its address and an officer to allow it first.",
  );
}
