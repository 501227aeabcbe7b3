import { statusOn } from "@ocop/integrations/channels";
import type { UnreadableFile } from "@ocop/integrations/exchange";
import { today } from "../../../platform/calendar/clock";
import { invalidInput, notFound, ShopError } from "../../../platform/http/errors";
import type { ExchangeRefusal } from "../../../workflows/channel/exchange";
import { shopPaused } from "./shop-paused";

export function noBatch(): ShopError {
  return notFound("Không có tệp bàn giao này.", "There is no such file.");
}

export function exchangeRefusal(refusal: ExchangeRefusal): ShopError {
  if (refusal.kind === "shop_paused") return shopPaused();
  if (refusal.kind === "not_by_file") {
    return new ShopError("not_by_file", {
      status: 409,
      message: "Gian hàng này được kết nối tự động, không bàn giao bằng tệp.",
      message_en: "This shop is connected by API, not served by files.",
    });
  }
  const status = statusOn(refusal.channel, today());
  return new ShopError("channel_closed", {
    status: 409,
    message: `${refusal.channel.name} không còn nhận sản phẩm. ${status?.note.vi ?? ""} Xin chọn sàn khác.`,
    message_en: `${refusal.channel.name} takes no products any more. ${status?.note.en ?? ""} Please choose another.`,
  });
}

export function foreignProducts(products: readonly string[]): ShopError {
  return invalidInput(
    products.map((id) => ({
      field: `add.${id}`,
      message: "Gian hàng này không nhận hàng của chủ thể này. Xin chọn gian hàng khác.",
      message_en: "This shop does not take this producer's goods. Please choose another shop.",
    })),
  );
}

const UNREADABLE: Readonly<Record<UnreadableFile["reason"], { vi: string; en: string }>> = {
  too_large: {
    vi: "Tệp quá lớn. Xin chia thành nhiều tệp dưới 5 MB.",
    en: "The file is too large. Please split it into files under 5 MB.",
  },
  damaged: {
    vi: "Không đọc được tệp. Xin lưu lại thành .xlsx hoặc .csv rồi gửi lại.",
    en: "The file cannot be read. Please save it as .xlsx or .csv and send it again.",
  },
  not_utf8: {
    vi: "Tệp .csv không phải UTF-8. Xin lưu lại theo “CSV UTF-8”.",
    en: "The .csv file is not UTF-8. Please save it as “CSV UTF-8”.",
  },
};

export function unreadable(reason: UnreadableFile["reason"]): ShopError {
  const { vi, en } = UNREADABLE[reason];
  return invalidInput([{ field: "file", message: vi, message_en: en }]);
}

export function handedOverBefore(): ShopError {
  return new ShopError("handed_over_before", {
    status: 409,
    message: "Tệp này đã được ghi nhận là đã bàn giao.",
    message_en: "This file was noted as handed over before.",
  });
}
