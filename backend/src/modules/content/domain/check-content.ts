import { isGtin } from "@ocop/integrations/core";
import type { ContentFields, LabelField } from "./fields";

export type ContentFault = {
  /** `story_vi`, `pictures`, or `label.` with the field of the label. */
  field: string;
  code: string;
  /** `must`: cannot be sent for review like this. `should`: can, but loses readers or a marketplace's approval. */
  weight: "must" | "should";
  message: string;
  message_en: string;
};

const SHORT_STORY = 200;
/** The marketplaces' own advice; one is enough to be listed. */
const FEW_PICTURES = 3;

/** Everything that keeps these fields from being shown well, the gravest first; each with what to do. Pure. */
export function checkContent(fields: ContentFields): ContentFault[] {
  const faults = [...checkStory(fields), ...checkLabel(fields), ...checkPictures(fields)];
  return faults.sort((one, other) => Number(one.weight === "should") - Number(other.weight === "should"));
}

/** Stars written into a text would stay when the certificate ends, so the shop alone shows them. */
const STARS = /(\d|một|hai|ba|bốn|năm)\s*(sao|star)|★|⭐/iu;
const CURES = /(chữa|điều trị|đặc trị|trị dứt|khỏi)\s+(bệnh|dứt|hẳn|ung thư|tiểu đường)|thần dược/iu;
const CONTACT = /(https?:\/\/|www\.|zalo|facebook|(\+84|\b0)[\d .-]{8,})/iu;

function checkStory({ story_vi, story_en }: ContentFields): ContentFault[] {
  const faults: ContentFault[] = [];
  const all = [story_vi, story_en].filter((text) => text !== null).join("\n");
  if (story_vi === null && story_en !== null) faults.push(fault("story_vi", "missing", "must", STORY_MISSING));
  if (STARS.test(all)) faults.push(fault("story_vi", "stars", "must", STORY_STARS));
  if (CURES.test(all)) faults.push(fault("story_vi", "cure", "must", STORY_CURES));
  if (CONTACT.test(all)) faults.push(fault("story_vi", "contact", "should", STORY_CONTACT));
  if (story_vi === null && story_en === null) faults.push(fault("story_vi", "missing", "should", STORY_MISSING));
  else if (story_vi !== null && story_vi.length < SHORT_STORY)
    faults.push(fault("story_vi", "short", "should", STORY_SHORT));
  return faults;
}

function checkLabel({ label }: ContentFields): ContentFault[] {
  const faults: ContentFault[] = [];
  if (label.gtin !== null && !isGtin(label.gtin)) faults.push(fault("label.gtin", "check_digit", "must", GTIN));
  if (label.net_quantity !== null && !/\d/.test(label.net_quantity))
    faults.push(fault("label.net_quantity", "no_number", "must", NET_QUANTITY));
  if (label.trace_code !== null && !isTrace(label.trace_code))
    faults.push(fault("label.trace_code", "shape", "must", TRACE));
  if (STARS.test(Object.values(label).join("\n"))) faults.push(fault("label", "stars", "must", STORY_STARS));
  for (const [field, words] of EXPECTED)
    if (label[field] === null) faults.push(fault(`label.${field}`, "missing", "should", words));
  return faults;
}

/** An address behind a QR code, or the code printed under it. */
function isTrace(code: string): boolean {
  return (
    /^[\p{L}\d][\p{L}\d._/-]{5,80}$/u.test(code) || (URL.canParse(code) && /^https?:$/.test(new URL(code).protocol))
  );
}

function checkPictures({ pictures }: ContentFields): ContentFault[] {
  if (pictures.length === 0) return [fault("pictures", "missing", "should", PICTURES_MISSING)];
  const faults: ContentFault[] = [];
  if (pictures.length < FEW_PICTURES) faults.push(fault("pictures", "few", "should", PICTURES_FEW));
  if (pictures.some(({ alt }) => alt === null)) faults.push(fault("pictures", "no_words", "should", PICTURES_WORDS));
  return faults;
}

type Words = { vi: string; en: string };

function fault(field: string, code: string, weight: ContentFault["weight"], { vi, en }: Words): ContentFault {
  return { field, code, weight, message: vi, message_en: en };
}

const STORY_MISSING: Words = {
  vi: "Chưa có câu chuyện. Trả lời vài câu hỏi, chúng tôi ghép thành bản nháp bằng chính lời của cô bác.",
  en: "There is no story yet. Answer a few questions and a draft is made of your own words.",
};
const STORY_STARS: Words = {
  vi: "Bỏ số sao khỏi bài viết: gian hàng và các sàn tự hiện sao khi giấy chứng nhận còn hiệu lực, và tự gỡ khi hết.",
  en: "Leave the number of stars out: the shop shows them while the certificate is in force and takes them off when it ends.",
};
const STORY_CURES: Words = {
  vi: "Bỏ lời nói như thuốc chữa bệnh: thực phẩm không được giới thiệu như thuốc, và các sàn sẽ từ chối tin.",
  en: "Leave out words that promise a cure: food may not be presented as medicine, and marketplaces refuse it.",
};
const STORY_CONTACT: Words = {
  vi: "Nên bỏ số điện thoại, Zalo và đường dẫn khỏi bài: các sàn thường từ chối tin có cách liên lạc riêng.",
  en: "Better leave out phone numbers and links: marketplaces often refuse listings with contacts of their own.",
};
const STORY_SHORT: Words = {
  vi: "Câu chuyện còn ngắn. Thêm ai làm, làm ở đâu, điều gì khiến sản phẩm khác nơi khác.",
  en: "The story is short. Add who makes it, where, and what sets it apart.",
};
const GTIN: Words = {
  vi: "Mã vạch sai số cuối hoặc thiếu số. Gõ lại đủ dãy số in dưới mã vạch, thường là 13 số.",
  en: "The barcode number does not add up. Type all digits printed under it, usually 13.",
};
const NET_QUANTITY: Words = {
  vi: "Ghi khối lượng hoặc thể tích bằng số kèm đơn vị, ví dụ: 500 g, 12 gói × 30 g, 750 ml.",
  en: "Give the quantity as a number with its unit, such as 500 g, 12 × 30 g or 750 ml.",
};
const TRACE: Words = {
  vi: "Mã truy xuất là địa chỉ hiện ra khi quét QR (bắt đầu bằng https://) hoặc dãy mã in cạnh QR.",
  en: "The tracing code is the address the QR code opens (https://…) or the code printed beside it.",
};
const PICTURES_MISSING: Words = {
  vi: "Chưa có ảnh. Chụp sản phẩm ngoài trời râm, trên nền trơn, thấy rõ nhãn.",
  en: "There is no picture yet. Take one in shade, on a plain ground, with the label readable.",
};
const PICTURES_FEW: Words = {
  vi: "Nên có ít nhất 3 ảnh: mặt trước, mặt nhãn, và sản phẩm khi dùng.",
  en: "Three pictures are better: the front, the label, and the product in use.",
};
const PICTURES_WORDS: Words = {
  vi: "Thêm một câu tả cho mỗi ảnh, để người khiếm thị nghe được trong ảnh có gì.",
  en: "Describe each picture in a sentence, for people who cannot see it.",
};

/** What a buyer of food looks for on a label. */
const EXPECTED: readonly (readonly [LabelField, Words])[] = [
  ["net_quantity", NET_QUANTITY],
  [
    "ingredients",
    { vi: "Ghi thành phần như in trên nhãn, nhiều nhất trước.", en: "Give the ingredients as printed on the label." },
  ],
  [
    "shelf_life",
    {
      vi: "Ghi hạn sử dụng như trên nhãn, ví dụ: 12 tháng.",
      en: "Give the shelf life as on the label, such as 12 months.",
    },
  ],
  [
    "storage",
    { vi: "Ghi cách bảo quản, ví dụ: nơi khô mát.", en: "Say how to store it, such as in a cool dry place." },
  ],
  ["usage", { vi: "Ghi cách dùng để người mua biết làm gì khi nhận hàng.", en: "Say how it is used or prepared." }],
  [
    "responsible_party",
    {
      vi: "Ghi tên, địa chỉ nơi chịu trách nhiệm về hàng hóa như trên nhãn.",
      en: "Give name and address of the responsible party as on the label.",
    },
  ],
];
