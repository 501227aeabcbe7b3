import { type Fault, sayFault } from "@ocop/integrations/core";

/** Where a fault is mended. */
export type FixPlace = "product" | "offer" | "mapping" | "terms" | "listing" | "shop";

/** One fault as a plain sentence, with the field it is about and where to mend it. */
export type ToldFault = { field: string; rule: string; fix: FixPlace; message_vi: string; message_en: string };

const PLACES: Readonly<Record<string, FixPlace>> = {
  title: "product",
  description: "product",
  images: "product",
  gtin: "product",
  certificateExpiry: "product",
  producerName: "product",
  sku: "offer",
  price: "offer",
  stock: "offer",
  units: "offer",
  options: "offer",
  weight: "mapping",
  size: "mapping",
  brand: "mapping",
  category: "mapping",
  attributes: "mapping",
  attribute: "mapping",
  carriers: "terms",
  warehouse: "terms",
  paper: "product",
  papers: "product",
};

export function fixPlace(field: string): FixPlace {
  return PLACES[field.split(":")[0] ?? ""] ?? "listing";
}

export function tellFault(fault: Fault): ToldFault {
  const { vi, en } = sayFault(fault);
  return { field: fault.field, rule: fault.rule, fix: fixPlace(fault.field), message_vi: vi, message_en: en };
}

export const SAMPLE_FAULT: ToldFault = {
  field: "listing",
  rule: "sample",
  fix: "offer",
  message_vi: "Sản phẩm này đang dùng dữ liệu mẫu. Hãy nhập giá và tồn kho thật trước khi đăng lên sàn.",
  message_en: "This product shows sample data. Please enter its real price and stock before listing it.",
};

export const FOREIGN_FAULT: ToldFault = {
  field: "shop",
  rule: "not_of_shop",
  fix: "shop",
  message_vi:
    "Gian hàng này không nhận hàng của chủ thể này. Hãy chọn gian hàng khác hoặc thêm chủ thể vào gian hàng chung.",
  message_en:
    "This shop does not take this producer's goods. Please choose another shop or add the producer to the shared one.",
};

/** No fault: a channel whose listings are one thing to buy is offered the first size. @param sizes the first one first */
export function firstSizeAlone(channel: string, sizes: readonly { name: string }[]): ToldFault {
  const [first, ...others] = sizes.map(({ name }) => `“${name}”`);
  return {
    field: "units",
    rule: "first_size_alone",
    fix: "offer",
    message_vi: `Sàn này chỉ đăng được cỡ đầu tiên: ${channel} sẽ có ${first}, không có ${others.join(", ")}. Muốn bán các cỡ kia ở đây, hãy tự đăng trong trang người bán.`,
    message_en: `This channel takes the first size only: ${channel} will have ${first}, not ${others.join(", ")}. To sell the other sizes there, please list them in the seller centre.`,
  };
}

/** No fault: one weight was decided for what holds more than another, or less than it weighs. @param parcels in grams */
export function weightOfSizes(parcels: readonly { name: string; grams: number }[]): ToldFault {
  const say = (locale: string) =>
    parcels.map(({ name, grams }) => `“${name}” ${grams.toLocaleString(locale)} g`).join(", ");
  return {
    field: "weight",
    rule: "weight_of_sizes",
    fix: "mapping",
    message_vi: `Bảng ghép khai một cân nặng chung, nên kiện hàng được gửi đi là: ${say("vi-VN")}. Hãy khai “khối lượng tịnh cộng bao bì” trong bảng ghép để mỗi cỡ có cân nặng của mình.`,
    message_en: `The mapping gives one weight for all, so the parcels sent are: ${say("en-GB")}. Please choose “net weight plus packaging” in the mapping, so that each size has its own.`,
  };
}
