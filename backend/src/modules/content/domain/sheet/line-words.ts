import { SIZE_NAME_LENGTH } from "../size-name";

/** What is wrong with a cell and what to do, as people are told it. */
export type Words = { message: string; message_en: string };

export const NAME_FIXED: Words = {
  message: "Tên theo giấy công nhận, không sửa ở đây. Xin trả lại tên cũ; tên sai thì báo cán bộ phụ trách OCOP.",
  message_en: "The certified name is not changed here. Put it back; if it is wrong, tell the OCOP officer.",
};
export const PRICE: Words = {
  message: "Giá chưa rõ. Ghi số đồng tròn, ví dụ 50.000 hoặc 50000.",
  message_en: "The price is not clear. Write whole đồng, such as 50.000 or 50000.",
};
export const STOCK: Words = {
  message: "Số lượng còn là số nguyên từ 0 trở lên, ví dụ 25.",
  message_en: "The quantity is a whole number from 0, such as 25.",
};
/** @param most letters the column takes */
export function tooLong(most: number): Words {
  return {
    message: `Ô này dài hơn ${most} chữ. Xin viết ngắn lại như trên nhãn.`,
    message_en: `This cell has more than ${most} letters. Shorten it as on the label.`,
  };
}
export const EMPTIED: Words = {
  message: "Để trống không ngừng bán. Muốn ngừng bán, ghi số lượng còn là 0.",
  message_en: "An empty cell does not end the sale. To stop selling, write 0 as the quantity.",
};
export const HALF_OFFER: Words = {
  message: "Muốn bán sản phẩm này, ghi cả giá bán và số lượng còn.",
  message_en: "To sell this product, give both the price and the quantity.",
};
export const LABEL_ON_FIRST: Words = {
  message: "Dòng này là một loại khác của sản phẩm. Xin ghi nhãn ở dòng đầu của sản phẩm; ô này để trống.",
  message_en:
    "This line is a further size. Write the facts of the label on the product's first line; leave this cell empty.",
};
export const SIZE_NAME: Words = {
  message: `Mỗi loại cần tên riêng, tối đa ${SIZE_NAME_LENGTH} chữ, ví dụ “Túi 200 g”.`,
  message_en: `Each size needs a name of its own of at most ${SIZE_NAME_LENGTH} letters, such as “Túi 200 g”.`,
};
export const CHANGED: Words = {
  message: "Sản phẩm này đã đổi sau khi cô bác tải bảng. Xin tải bảng mới rồi sửa lại ô này.",
  message_en: "This product changed after the sheet was downloaded. Download a fresh sheet and edit this cell again.",
};
