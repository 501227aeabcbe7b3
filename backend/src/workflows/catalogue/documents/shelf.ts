import { normaliseText } from "../../../platform/vietnamese/fold";

/** Number of a leaf ("bộ sản phẩm") in Annex I of QĐ 26/2026/QĐ-TTg, 1 to 26. */
export type LeafNumber = number;

type Rule = { leaf: LeafNumber; begins?: string; holds?: string };

/**
 * Words that say what a product is, the telling ones first. Vietnamese names begin with what the thing is, so beginnings
 * are asked before words anywhere. Marks stay: "cá" is fish, "cà" begins carrot, tomato and coffee.
 */
const RULES: readonly Rule[] = [
  { leaf: 26, begins: "điểm du lịch|khu du lịch|điểm tham quan|dịch vụ du lịch|làng du lịch|homestay" },
  { leaf: 14, begins: "rượu gạo|rượu nếp|rượu ngô|rượu trắng|rượu đế" },
  { leaf: 15, begins: "rượu|vang", holds: "wine" },
  { leaf: 13, begins: "cà phê|cafe|ca cao|cacao", holds: "coffee" },
  { leaf: 16, begins: "nước khoáng|nước uống|nước tinh khiết|bottled water" },
  { leaf: 9, begins: "nước mắm|nước chấm|nước tương|nước màu|nước ớt|nước cốt canh|tương|giấm|mắm|dầu hào" },
  { leaf: 10, begins: "tiêu|ớt|muối|sa tế|gia vị|bột gia vị|bột ngọt|nutritional sesame", holds: "sesame salt" },
  { leaf: 7, begins: "dầu phụng|dầu phộng|dầu đậu|dầu mè" },
  { leaf: 20, begins: "tinh dầu|dầu sả|dầu tràm|cao|linh chi|đông trùng hạ thảo|tinh bột nghệ" },
  { leaf: 17, begins: "nước ép|nước dừa|nước cốt|nước yến", holds: "juice" },
  { leaf: 11, begins: "chè shan|chè búp|chè đinh|chè xanh|chè bát tiên|trà đinh|trà tôm nõn|trà xanh|trà shan" },
  { leaf: 11, holds: "oolong|shan tuyet|green tea" },
  { leaf: 6, begins: "chè đậu" },
  { leaf: 12, begins: "trà|chè", holds: "danh trà|ngự trà|herbal tea|tea" },
  { leaf: 4, begins: "mật ong|mật hoa|phấn hoa|mật dừa", holds: "honey" },
  { leaf: 3, begins: "gạo|ngũ cốc|đậu|mè đen|lúa" },
  { leaf: 6, begins: "bánh|bún|phở|hủ tiếu|mì|miến|cốm|cơm cháy|bột gạo" },
  {
    leaf: 7,
    begins: "kẹo|mứt|bột sen|bột hạt sen|bột sắn|tinh bột|dưa mắm|dưa kiệu|dưa món|củ cải muối|me hạt dẻo|tắc chưng",
  },
  { leaf: 7, begins: "hạt mắc ca|hạt điều|hạt sen sấy|mắc ca|macca|lạc|khoai khoái|củ sen" },
  { leaf: 8, begins: "yến|tổ yến|tinh chất tổ yến|sữa|bột sữa|yaourt|chà bông|pate|bì" },
  {
    leaf: 8,
    begins: "khô|chả|giò|nem|lạp xưởng|lạp sườn|xúc xích|thịt hun khói|thịt bò hun khói|thịt ba chỉ|bò viên|bắp bò",
  },
  {
    leaf: 8,
    begins: "ếch|tôm sấy|tôm khô|tép khô|tôm xẻ|ruốc|riêu|cá khô|cá kho|da cá|minkai",
    holds: "chà bông|lap xuong|cha lua|cha ca",
  },
  { leaf: 25, begins: "cá cảnh" },
  { leaf: 8, holds: "hun khói" },
  { leaf: 2, begins: "cá|tôm|tép|thịt|trứng|rươi|gà|vịt|chickens", holds: "whole chicken|chickens" },
  { leaf: 7, holds: "sấy|organic dried|steeped in honey" },
  {
    leaf: 21,
    begins:
      "đan lát|tranh|đèn|gốm|bộ sản phẩm|nhóm gương|giỏ|chiếu|nón lá|nhang|hương trầm|thủ công mỹ nghệ|ngọc trai|hộp sơn mài|chổi",
  },
  { leaf: 22, begins: "sà rông|chăn|vải|lụa|thổ cẩm|khăn", holds: "shoes" },
  { leaf: 19, begins: "mặt nạ|xà phòng|dầu gội|son" },
  { leaf: 24, begins: "kiểng|cây cảnh|mai vàng|xương rồng", holds: "bonsai" },
  { leaf: 23, begins: "hoa" },
  {
    leaf: 1,
    begins: "xoài|bưởi|quả|trái|sầu riêng|chuối|cam|quýt|nhãn|thanh nhãn|thanh long|lê|táo|mận|chôm chôm|dừa|mãng cầu",
  },
  {
    leaf: 1,
    begins:
      "cà rốt|cà chua|cà na|cải|rau|măng|nấm|tỏi|khổ qua|dâu tằm|dưa|chanh|cóc|mít|dứa|hạt sen|tiêu xanh|khoai|thúa",
    holds: "oranges|pomelo",
  },
];

const spelled = (words: string) => words.split("|").map((phrase) => ` ${phrase} `);
const COMPILED = RULES.map(({ leaf, begins, holds }) => ({
  leaf,
  begins: begins === undefined ? [] : spelled(begins),
  holds: holds === undefined ? [] : spelled(holds),
}));

/**
 * Where a shopkeeper would shelve a product by its name, so that people can browse what no source assigns a group to. It
 * says nothing of the group a product was assessed in. Null where the name does not tell.
 */
export function shelfOf(name: string): LeafNumber | null {
  const words = ` ${normaliseText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const rule = COMPILED.find(
    ({ begins, holds }) =>
      begins.some((phrase) => words.startsWith(phrase)) || holds.some((phrase) => words.includes(phrase)),
  );
  return rule?.leaf ?? null;
}
