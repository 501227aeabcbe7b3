import { type Half, halfOf } from "./random";

/** Praise as real sellers write it, read off the stored listings. Each half of the measurement gets its own. */
const PRAISE = [
  "Ngon đúng chuẩn",
  "LOẠI 1",
  "loại đặc biệt",
  "hàng loại 1",
  "thơm ngon",
  "thơm lâu",
  "vừa ăn, thơm, béo, dai",
  "Thơm ngon, ăn nghiền",
  "Lạt vừa ăn",
  "Con to làm quà",
  "Làm thủ công",
  "Nhà làm",
  "chính gốc",
  "tự nhiên, ít mặn",
  "dai thơm, đảm bảo vệ sinh",
  "Không sử dụng chất bảo quản",
  "nguyên chất",
  "hàng chuẩn",
  "VietGAP",
  "tiêu chuẩn OCOP",
  "quà tặng",
  "siêu ngon giá rẻ",
  "Hỗ trợ ship COD",
  "Freeship đơn từ 99k",
  "date mới nhất",
  "đặc sản quê hương",
  "chính hãng 100%",
  "combo tiết kiệm",
  "bao ngon",
  "ăn là mê",
  "quà biếu sang trọng",
  "bán chạy nhất",
  "hàng có sẵn",
  "đóng gói kỹ",
  "sạch, an toàn",
  "đạt chuẩn OCOP",
  "OCOP 3 sao",
  "OCOP 4 sao",
  "sản phẩm OCOP",
  "OCOP 4* Việt Nam",
];

/** How the parts of a title follow each other, after real ones. `N` name, `B` brand, `S` size, `P` province, `!` praise. */
const SHAPES = [
  "N B S",
  "N B (S) - Đặc sản P",
  "[P] N B S",
  "P_ S N B_ Đặc sản P",
  "ĐẶC SẢN P - N B",
  "N B, !, ! - S",
  "B - N S",
  "N B ! S",
  "N - B - S",
  "🌾 N B S ! 🌾",
  "N (S) B - !",
  "[ ! ] N B S",
  "N B_ĐẶC SẢN P (S)",
  "S N B | !",
  "⭐ N ⭐ B S",
  "Combo C N B S",
  "COMBO C N B (S) !",
  "N B C x S",
  "Thùng C N B S",
  "N B ( ! )",
  "N ! - B",
  "{ ! } N B S",
  "N S - B - P",
  "N của B, !, S",
];

const SELLERS = [
  "B Official",
  "B - P",
  "b",
  "B Shop",
  "b_store",
  "B OCOP",
  "Cửa hàng B",
  "b.official",
  "HTX B",
  "B Food",
];
/** Sellers that say nothing about the producer. */
const STRANGERS = [
  "Đặc sản miền Tây",
  "OCOP P",
  "dacsan_3mien",
  "Bách hóa quê nhà",
  "Nông sản sạch P",
  "Shop Mẹ Bắp",
  "GREENMART",
  "Chợ quê online",
];

/** Tastes and forms the register need not know: goods of the same producer that were never certified. */
const OTHER_KINDS = [
  "vị matcha",
  "vị dâu",
  "tỏi ớt",
  "vị phô mai",
  "rang muối",
  "mè đen",
  "vị cam",
  "lá dứa",
  "nhân trứng muối",
  "cay",
  "không đường",
  "vị chanh dây",
  "sợi",
  "tẩm gia vị",
  "ngâm mật ong",
  "dạng bột",
  "vị xoài",
  "hòa tan",
  "túi lọc",
  "đông lạnh",
];

/** Invented trade names for sellers outside the register. No such producer is meant. */
const INVENTED = [
  "Tân Lộc Phát",
  "An Khê Food",
  "Minh Hưng Thịnh",
  "Bảy Lúa",
  "Út Mận",
  "Quê Nhà Xanh",
  "Hoàng Gia Lộc",
  "Sáu Điền",
  "Phúc An Farm",
  "Kim Sơn Vàng",
  "Đồng Xanh",
  "Việt Lộc",
  "Nguyên Khang",
  "Tư Hậu",
];

function half<T extends string>(list: readonly T[], which: Half): [T, ...T[]] {
  const mine = list.filter((entry) => halfOf(entry) === which);
  const [first, ...rest] = mine;
  if (first === undefined) throw new Error("an empty half");
  return [first, ...rest];
}

export const phrasesOf = (which: Half) => ({
  praise: half(PRAISE, which),
  shapes: half(SHAPES, which),
  sellers: half(SELLERS, which),
  strangers: half(STRANGERS, which),
  otherKinds: half(OTHER_KINDS, which),
  invented: half(INVENTED, which),
});
export type Phrases = ReturnType<typeof phrasesOf>;
