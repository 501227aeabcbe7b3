import { fullySpelled, type Word, wordsOf } from "./vietnamese";

/** `a|b c|d` as phrases of words, the longest first, so that the longest match wins. Written with all their marks. */
function phrases(text: string): readonly (readonly Word[])[] {
  return text
    .split("|")
    .map((phrase) => fullySpelled(wordsOf(phrase)))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
}

/** Legal forms and trades inside a producer's name: never what tells one producer from another. */
export const TRADE_PHRASES = phrases(
  "công ty trách nhiệm hữu hạn|công ty tnhh một thành viên|công ty tnhh mtv|công ty tnhh|công ty cổ phần|công ty cp|công ty|ctcp|chi nhánh|tnhh một thành viên|tnhh mtv|tnhh|mtv|hợp tác xã|htx|htxnn|tổ hợp tác|hộ sản xuất kinh doanh|hộ kinh doanh|hộ sản xuất|hộ sxkd|hkd|hộ|cơ sở sản xuất|cơ sở|doanh nghiệp tư nhân|doanh nghiệp|sản xuất|sx|kinh doanh|kd|sxkd|thương mại|tm|tmdv|dịch vụ|dv|sản phẩm|xuất nhập khẩu|xuất khẩu|nhập khẩu|xnk|chế biến|thực phẩm|nông lâm nghiệp|nông nghiệp|nông sản|thủy hải sản|thủy sản|hải sản|lâm sản|dược liệu|dược mỹ phẩm|thảo dược|đầu tư|phát triển|xây dựng|công nghệ cao|công nghệ|tổng hợp|quốc tế|chăn nuôi|trang trại|trại|mỹ nghệ|trái cây|vận chuyển|đóng gói|truyền thống|hữu cơ|organic|food|farm|coffee|tea|company limited|joint stock company|company|limited|co ltd|jsc|cooperative|agricultural|agriculture|service|production|trade|family run facility|factory|one member|việt nam",
);

/** Praise, promises and packing that change nothing about what is sold. */
export const NOISE_PHRASES = phrases(
  "sản phẩm|sp|đặc sản|ocop|đạt chuẩn ocop|đạt chuẩn|tiêu chuẩn|chuẩn|sao|3 sao|4 sao|5 sao|ba sao|bốn sao|năm sao|chứng nhận|vietgap|globalgap|haccp|iso|attp|an toàn vệ sinh thực phẩm|an toàn vệ sinh|an toàn|vệ sinh|đảm bảo vệ sinh|đảm bảo|chính hãng|chính gốc|chính hiệu|cao cấp|thượng hạng|đặc biệt|loại 1|loại i|loại một|loại ngon|loại đặc biệt|hàng loại 1|thơm ngon|ngon|rất ngon|siêu ngon|cực ngon|ngon đúng chuẩn|đúng chuẩn|đúng vị|đậm đà|đậm vị|dai thơm|thơm|béo|dai|dẻo thơm|thơm lâu|giá rẻ|giá tốt|giá sỉ|giá gốc|rẻ nhất|khuyến mãi|khuyến mại|giảm giá|sale|hot|mới|new|date mới|hàng mới|date xa|date mới nhất|tiết kiệm|hỗ trợ|đóng gói kỹ|con to|vừa ăn|lạt vừa ăn|freeship|free ship|miễn phí vận chuyển|ship cod|giao nhanh|giao hỏa tốc|quà tặng|quà biếu|làm quà|biếu tặng|hộp quà|quà|tết|sang trọng|tiện lợi|truyền thống|gia truyền|thủ công|làm thủ công|nhà làm|handmade|tự nhiên|nguyên chất|không chất bảo quản|không sử dụng chất bảo quản|không dùng chất bảo quản|không hóa chất|không phẩm màu|chất bảo quản|sạch|tươi ngon|dinh dưỡng|bổ dưỡng|tốt cho sức khỏe|bồi bổ sức khỏe|sức khỏe|chất lượng cao|chất lượng|uy tín|miền tây|miền bắc|miền trung|miền nam|tây nguyên|việt nam|quê hương|quê|đồng quê|vùng|của|tại|và|cho|từ|combo|set|hộp|gói|túi|chai|lon|hũ|lọ|bịch|bì|thùng|khay|lốc|bộ|can|vỉ|hàng|xịn|shop|official store|official|store|mall|yêu thích|bán chạy|best seller|hsd|nsx|xuất xứ|thương hiệu|nhãn hiệu|chủ thể|hợp tác xã|htx|công ty tnhh|công ty|tnhh|cty|cơ sở sản xuất|cơ sở|hộ kinh doanh|cửa hàng|nông sản|ăn liền|ăn vặt|ăn là ghiền|hoàn tiền|đóng gói|hút chân không|xuất khẩu|cam kết",
);

/** Words a seller may leave out of a name without naming another product, unless a sister product differs by them. */
export const SOFT_PHRASES = phrases(
  "nguyên chất|tinh khiết|cao cấp|thượng hạng|đặc biệt|đặc sản|tự nhiên|truyền thống|xã|sản phẩm|sạch|an toàn|dinh dưỡng|nhóm|loại|trái|quả|đóng chai|và|của|dành|cho|với|có|từ|thần thánh",
);

/** Foreign goods, countries and regions that names write with a capital: never a brand. */
export const STYLE_PHRASES = phrases(
  "hy lạp|nhật bản|hàn quốc|thái lan|đài loan|trung hoa|pháp|châu âu|nhật|akoya|tahiti",
);

/** After these a title names a taste, even where it looks like praise. */
export const TASTE_MARKERS = fullySpelled(wordsOf("vị nhân mùi hương"));

/** After these a title sells something else along with it. */
export const COMPANY_MARKERS = fullySpelled(wordsOf("kèm mix"));

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["phụng", "phộng"],
  ["heo", "lợn"],
  ["quả", "trái"],
  ["olong", "oolong"],
]);

/** One form for words that differ between north and south. */
export function commonForm(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => SYNONYMS.get(word.toLowerCase()) ?? word);
}
