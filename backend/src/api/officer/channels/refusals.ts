import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import type { Connected } from "../../../workflows/channel/connect-shop";
import type { Opened } from "../../../workflows/channel/open-listing";
import type { DoubtSettled } from "../../../workflows/channel/settle-doubt";
import type { MatchSettled } from "../../../workflows/channel/settle-match";
import { shopPaused } from "./shop-paused";

export function noListing(): ShopError {
  return notFound("Không có tin đăng này.", "There is no such listing.");
}

export function noShop(): ShopError {
  return notFound("Không có gian hàng này.", "There is no such shop.");
}

/** Two people decided at the same time; nobody's decision is written over unseen. */
export function savedMeanwhile(): ShopError {
  return new ShopError("saved_meanwhile", {
    status: 409,
    message: "Có người vừa lưu bản khác. Xin tải lại, xem bản mới rồi lưu lại.",
    message_en: "Somebody saved another version meanwhile. Please reload, look at it and save again.",
  });
}

export function noReader(): ShopError {
  return new ShopError("no_reader", {
    status: 409,
    message:
      "Chưa có gian hàng nào của sàn này được kết nối, hoặc sàn không cho đọc ngành hàng. Xin kết nối một gian hàng trước.",
    message_en: "No shop of this marketplace is connected, or it tells no categories. Please connect a shop first.",
  });
}

export function channelNotOffered(): ShopError {
  return new ShopError("channel_not_offered", {
    status: 409,
    message: "Sàn này chưa được cấu hình trên hệ thống. Xin báo quản trị viên.",
    message_en: "This marketplace is not configured here. Please tell the administrator.",
  });
}

export function shopKnownAlready(): ShopError {
  return new ShopError("shop_known_already", {
    status: 409,
    message: "Gian hàng này đã có trong danh sách. Xin xem lại mã gian hàng.",
    message_en: "This shop is in the list already. Please check its number.",
  });
}

/** What the channel cannot do, or not with this listing as it stands. */
export function notPossible(): ShopError {
  return new ShopError("not_possible", {
    status: 409,
    message:
      "Sàn không cho làm việc này với tin đăng ở trạng thái hiện tại. Xin tải lại trang để xem các việc có thể làm.",
    message_en:
      "The marketplace does not allow this for the listing as it stands. Please reload to see what is possible.",
  });
}

export function connectionRefused(outcome: Exclude<Connected, { kind: "connected" }>): ShopError {
  switch (outcome.kind) {
    case "no_channel":
      return channelNotOffered();
    case "stale":
      return new ShopError("connection_stale", {
        status: 409,
        message: "Yêu cầu kết nối đã quá hạn hoặc không phải của bạn. Xin bấm “Kết nối” lại từ đầu.",
        message_en: "The request to connect is too old or not yours. Please press “Connect” again.",
      });
    case "refused":
      return new ShopError("connection_refused", {
        status: 409,
        message: `Sàn không chấp nhận kết nối này. ${outcome.message_vi}`,
        message_en: `The marketplace refused this connection. ${outcome.message_en}`,
      });
  }
}

/** Why a listing was neither previewed nor opened. */
export function refusalOf(answer: Exclude<Opened, { kind: "opened" }>): ShopError {
  switch (answer.kind) {
    case "no_shop":
      return noShop();
    case "no_channel":
      return channelNotOffered();
    case "by_file":
      return new ShopError("by_file", {
        status: 409,
        message: "Sàn này không có kết nối tự động. Xin lập tệp bàn giao trong mục “Trao đổi tệp”.",
        message_en: "This marketplace has no automatic connection. Please make a file under “File exchange”.",
      });
    case "waits":
      return new ShopError("match_waits", {
        status: 409,
        message: "Gian hàng có thể đã có sản phẩm này. Xin xem các tin giống và chọn nối với tin cũ hay đăng mới.",
        message_en:
          "The shop may have this product already. Please look at the similar listings: link one, or list anew.",
        extra: { match_id: answer.match.id },
      });
    case "not_on_sale":
      return new ShopError("not_on_sale", {
        status: 409,
        message: "Sản phẩm này chưa có giá bán. Xin nhập giá và tồn kho trước khi đăng lên sàn.",
        message_en: "This product has no price yet. Please enter price and stock before listing it.",
      });
    case "channel_failed":
      return new ShopError("channel_failed", {
        status: 503,
        message: answer.message_vi,
        message_en: answer.message_en,
      });
    case "shop_paused":
      return shopPaused();
    case "listed_already":
      return new ShopError("listed_already", {
        status: 409,
        message: "Gian hàng đã có tin của sản phẩm này. Xin mở tin đó để xem.",
        message_en: "The shop has a listing of this product. Please open that one.",
      });
    case "faulty":
      return new ShopError("faulty_listing", {
        status: 400,
        message: "Tin chưa gửi được. Xin sửa các mục được đánh dấu.",
        message_en: "The listing was not sent. Please correct the marked fields.",
        fields: answer.faults.map(({ field, message_vi, message_en }) => ({ field, message: message_vi, message_en })),
      });
  }
}

/** Why an answer to whether a listing was made was not taken. */
export function doubtRefusal(answer: Exclude<DoubtSettled, { kind: "settled" }>): ShopError {
  switch (answer.kind) {
    case "no_listing":
      return noListing();
    case "not_asked":
      return new ShopError("doubt_over", {
        status: 409,
        message: "Câu hỏi này không còn nữa: đã có người trả lời, hoặc hệ thống đã tìm thấy tin. Xin tải lại trang.",
        message_en: "This question is over: somebody answered, or the listing was found. Please reload the page.",
      });
    case "linked":
      return new ShopError("linked_already", {
        status: 409,
        message: "Tin này trên sàn đã được nối với một sản phẩm khác. Xin xem lại mã tin.",
        message_en: "This listing is linked to another product. Please check its number.",
      });
    case "channel_failed":
      return refusalOf(answer);
    case "not_shown":
      return invalidInput([
        {
          field: "listing",
          message:
            "Gian hàng chưa cho thấy tin mang mã này. Xin xem lại mã; nếu đúng, xin đợi sàn duyệt rồi trả lời sau.",
          message_en:
            "The shop shows no listing under this number. Please check it; if it is right, wait for the marketplace's review and answer later.",
        },
      ]);
    case "other_sku":
      return invalidInput([
        {
          field: "listing",
          message: `Tin này mang mã hàng ${answer.sku}, không phải ${answer.ours} mà hệ thống đã gửi. Xin chọn đúng tin.`,
          message_en: `This listing has the SKU ${answer.sku}, not ${answer.ours} which was sent. Please choose the right one.`,
        },
      ]);
  }
}

/** Why a question about similar listings was not settled. */
export function matchRefusal(answer: Exclude<MatchSettled, { kind: "opened" | "dropped" }>): ShopError {
  switch (answer.kind) {
    case "no_match":
      return notFound("Không có câu hỏi này.", "There is no such question.");
    case "answered_before":
      return new ShopError("answered_before", {
        status: 409,
        message: "Câu hỏi này đã được trả lời. Xin tải lại trang.",
        message_en: "This question was answered before. Please reload the page.",
      });
    case "no_candidate":
      return invalidInput([
        {
          field: "external_id",
          message: "Tin này không nằm trong các tin giống. Xin chọn lại.",
          message_en: "This listing is not among the similar ones. Please choose again.",
        },
      ]);
    default:
      return refusalOf(answer);
  }
}
