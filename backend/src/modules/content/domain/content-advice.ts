import type { LabelField } from "./fields";

/** What is wrong and what to do, as people are told it. */
export type Words = { vi: string; en: string };

export const STORY_MISSING: Words = {
  vi: "Chưa có câu chuyện. Trả lời vài câu hỏi, chúng tôi ghép thành bản nháp bằng chính lời của cô bác.",
  en: "There is no story yet. Answer a few questions and a draft is made of your own words.",
};
export const STORY_STARS: Words = {
  vi: "Bỏ số sao khỏi bài viết: gian hàng và các sàn tự hiện sao khi giấy chứng nhận còn hiệu lực, và tự gỡ khi hết.",
  en: "Leave the number of stars out: the shop shows them while the certificate is in force and takes them off when it ends.",
};
export const STORY_CURES: Words = {
  vi: "Bỏ lời nói như thuốc chữa bệnh: thực phẩm không được giới thiệu như thuốc, và các sàn sẽ từ chối tin.",
  en: "Leave out words that promise a cure: food may not be presented as medicine, and marketplaces refuse it.",
};
export const STORY_CONTACT: Words = {
  vi: "Nên bỏ số điện thoại, Zalo và đường dẫn khỏi bài: các sàn thường từ chối tin có cách liên lạc riêng.",
  en: "Better leave out phone numbers and links: marketplaces often refuse listings with contacts of their own.",
};
export const SIZE_STARS: Words = {
  vi: "Bỏ số sao khỏi tên loại: gian hàng và các sàn tự hiện sao khi giấy chứng nhận còn hiệu lực, và tự gỡ khi hết.",
  en: "Leave the number of stars out of a size's name: the shop shows them while the certificate is in force.",
};
export const SIZE_CURES: Words = {
  vi: "Bỏ lời nói như thuốc chữa bệnh khỏi tên loại: thực phẩm không được giới thiệu như thuốc.",
  en: "Leave words that promise a cure out of a size's name: food may not be presented as medicine.",
};
export const SIZE_CONTACT: Words = {
  vi: "Bỏ số điện thoại, Zalo và đường dẫn khỏi tên loại: tên loại chỉ để khách chọn, ví dụ “Túi 200 g”.",
  en: "Leave phone numbers and links out of a size's name: buyers only choose by it, such as “Túi 200 g”.",
};
export const STORY_SHORT: Words = {
  vi: "Câu chuyện còn ngắn. Thêm ai làm, làm ở đâu, điều gì khiến sản phẩm khác nơi khác.",
  en: "The story is short. Add who makes it, where, and what sets it apart.",
};
export const GTIN: Words = {
  vi: "Mã vạch sai số cuối hoặc thiếu số. Gõ lại đủ dãy số in dưới mã vạch, thường là 13 số.",
  en: "The barcode number does not add up. Type all digits printed under it, usually 13.",
};
export const NET_QUANTITY: Words = {
  vi: "Ghi khối lượng hoặc thể tích bằng số kèm đơn vị, ví dụ: 500 g, 12 gói × 30 g, 750 ml.",
  en: "Give the quantity as a number with its unit, such as 500 g, 12 × 30 g or 750 ml.",
};
export const TRACE: Words = {
  vi: "Mã truy xuất là địa chỉ hiện ra khi quét QR (bắt đầu bằng https://) hoặc dãy mã in cạnh QR.",
  en: "The tracing code is the address the QR code opens (https://…) or the code printed beside it.",
};
export const PICTURES_MISSING: Words = {
  vi: "Chưa có ảnh. Chụp sản phẩm ngoài trời râm, trên nền trơn, thấy rõ nhãn.",
  en: "There is no picture yet. Take one in shade, on a plain ground, with the label readable.",
};
export const PICTURES_FEW: Words = {
  vi: "Nên có ít nhất 3 ảnh: mặt trước, mặt nhãn, và sản phẩm khi dùng.",
  en: "Three pictures are better: the front, the label, and the product in use.",
};
export const PICTURES_WORDS: Words = {
  vi: "Thêm một câu tả cho mỗi ảnh, để người khiếm thị nghe được trong ảnh có gì.",
  en: "Describe each picture in a sentence, for people who cannot see it.",
};

/** What a buyer of food looks for on a label. */
export const EXPECTED: readonly (readonly [LabelField, Words])[] = [
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
