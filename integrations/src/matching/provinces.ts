import { type Word, wordsOf } from "./vietnamese";

/** Provinces since 1 July 2025 with those they were formed from (Nghị quyết 202/2025/QH15). */
const MERGED: readonly (readonly string[])[] = [
  ["Tuyên Quang", "Hà Giang"],
  ["Lào Cai", "Yên Bái"],
  ["Thái Nguyên", "Bắc Kạn"],
  ["Phú Thọ", "Vĩnh Phúc", "Hòa Bình"],
  ["Bắc Ninh", "Bắc Giang"],
  ["Hưng Yên", "Thái Bình"],
  ["Hải Phòng", "Hải Dương"],
  ["Ninh Bình", "Hà Nam", "Nam Định"],
  ["Quảng Trị", "Quảng Bình"],
  ["Đà Nẵng", "Quảng Nam"],
  ["Quảng Ngãi", "Kon Tum"],
  ["Gia Lai", "Bình Định"],
  ["Khánh Hòa", "Ninh Thuận"],
  ["Lâm Đồng", "Đắk Nông", "Bình Thuận", "Đà Lạt"],
  ["Đắk Lắk", "Phú Yên"],
  ["Hồ Chí Minh", "Bà Rịa", "Vũng Tàu", "Bình Dương", "Sài Gòn"],
  ["Đồng Nai", "Bình Phước"],
  ["Tây Ninh", "Long An"],
  ["Cần Thơ", "Sóc Trăng", "Hậu Giang"],
  ["Vĩnh Long", "Bến Tre", "Trà Vinh"],
  ["Đồng Tháp", "Tiền Giang"],
  ["Cà Mau", "Bạc Liêu"],
  ["An Giang", "Kiên Giang", "Phú Quốc"],
  ["Hà Nội"],
  ["Thừa Thiên Huế", "Huế"],
  ["Lai Châu"],
  ["Điện Biên"],
  ["Sơn La"],
  ["Lạng Sơn"],
  ["Quảng Ninh"],
  ["Thanh Hóa"],
  ["Nghệ An"],
  ["Hà Tĩnh"],
  ["Cao Bằng"],
];

/** Every name a title may call a province by, each with the number of the province it lies in today. */
export const PROVINCES: readonly { readonly words: readonly Word[]; readonly group: number }[] = MERGED.flatMap(
  (names, group) => names.map((name) => ({ words: wordsOf(name), group })),
);
