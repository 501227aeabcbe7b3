/** Product words by group of QĐ 148/2023: what such a product is called, and how it is made or flavoured. */
export const GROUPS = [
  group("Thực phẩm", 82, [
    "Xoài cát Hòa Lộc|Xoài cát Chu|Quýt hồng|Nhãn xuồng|Bưởi da xanh|Cam sành|Thanh long ruột đỏ|Sầu riêng Ri6|Chôm chôm|Dứa Queen|Dưa lưới|Dừa sáp|Dưa hấu|Mãng cầu xiêm|Chanh không hạt|Ổi nữ hoàng|Khoai lang tím|Hành tím|Tỏi cô đơn|Nấm rơm|Rau má|Măng cụt|Vú sữa",
    "Gạo ST25|Gạo lứt huyết rồng|Gạo nếp cái hoa vàng|Gạo sữa|Đậu phộng|Hạt sen tươi|Hạt điều|Hạt mắc ca|Mè đen",
    "Xoài sấy dẻo|Mít sấy|Chuối sấy|Khoai môn sấy|Dứa sấy dẻo|Củ sen sấy|Hạt sen sấy|Dừa sấy giòn|Mứt dừa|Mứt gừng|Mứt tắc|Tắc chưng đường phèn|Dưa kiệu|Dưa mắm|Kim chi bắp cải",
    "Bánh phồng tôm|Bánh tráng|Bánh pía|Bánh in|Bánh tét|Bánh đậu xanh|Bánh gai|Bún khô|Hủ tiếu khô|Miến dong|Mì rau củ|Bột sắn dây|Bột hạt sen|Cốm gạo|Kẹo dừa|Kẹo đậu phộng|Cơm cháy",
    "Nem chua|Chả lụa|Chả cá thác lác|Lạp xưởng|Khô cá lóc|Khô cá sặc rằn|Khô cá tra phồng|Khô bò|Tôm khô|Cá kho làng|Chà bông|Ruốc tôm|Trứng vịt muối|Trứng gà thảo mộc|Cá điêu hồng một nắng|Mắm cá linh|Mắm ruốc|Yến chưng đường phèn|Tổ yến tinh chế",
    "Nước mắm nhỉ|Nước mắm cá cơm|Tương ớt|Tương hột|Nước màu dừa|Giấm gạo|Dầu phộng nguyên chất|Muối ớt xanh|Muối tôm|Sa tế|Ớt khô|Tiêu đen|Tiêu sọ|Bột nghệ|Mật ong hoa nhãn|Mật ong rừng|Mật dừa nước|Phấn hoa|Đường thốt nốt",
    "Trà sen|Trà tim sen|Trà lá sen|Trà atiso|Trà mãng cầu|Trà túi lọc gừng|Trà hoa vàng|Chè shan tuyết|Chè búp|Chè đinh|Cà phê rang xay|Cà phê hạt|Cà phê túi lọc|Ca cao bột",
  ]),
  group("Đồ uống", 8, [
    "Rượu nếp|Rượu gạo|Rượu mận|Rượu sim|Rượu sen|Rượu đông trùng hạ thảo|Rượu vang mãng cầu",
    "Nước ép dứa|Nước ép thanh long|Nước dừa tươi|Sữa hạt sen|Nước khoáng thiên nhiên|Nước yến|Nước cốt tắc",
  ]),
  group("Dược liệu và sản phẩm từ dược liệu", 4, [
    "Tinh bột nghệ|Đông trùng hạ thảo khô|Cao đinh lăng|Cao atiso|Linh chi|Tinh dầu sả|Tinh dầu tràm|Tinh dầu bưởi|Dầu dừa nguyên chất|Trà dây",
  ]),
  group("Hàng thủ công mỹ nghệ", 4, [
    "Chiếu lác|Giỏ lục bình|Khăn choàng|Thổ cẩm|Lụa tơ tằm|Đèn lồng|Tranh lá sen|Gốm mỹ nghệ|Nón lá|Chổi đót|Hộp sơn mài",
  ]),
  group("Sinh vật cảnh", 1, ["Hoa cúc mâm xôi|Hoa hồng|Hoa lan hồ điệp|Kiểng bonsai|Mai vàng|Xương rồng cảnh|Cá cảnh"]),
  group("Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch", 1, [
    "Điểm du lịch sinh thái|Điểm du lịch cộng đồng|Khu du lịch miệt vườn|Điểm tham quan làng nghề",
  ]),
];

/** Endings a producer adds to tell its products apart. The first, an empty one, is the commonest. */
export const VARIANTS = [
  "",
  "",
  "",
  "hữu cơ",
  "truyền thống",
  "đặc biệt",
  "thượng hạng",
  "hộp 500g",
  "gói 250g",
  "loại 1",
  "nguyên chất",
  "cao cấp",
];

const FIRST =
  "An|Bảo|Bình|Cát|Chấn|Đại|Đồng|Đức|Gia|Giang|Hải|Hiệp|Hòa|Hoàng|Hồng|Hưng|Khang|Kim|Lạc|Lâm|Liên|Long|Lộc|Mai|Mỹ|Nam|Ngọc|Nhật|Phú|Phúc|Phước|Quang|Sông|Tân|Tây|Thành|Thạnh|Thiên|Thịnh|Thuận|Trường|Tường|Vạn|Việt|Vĩnh|Xuân|Ý|Khánh|Minh|Châu";
const SECOND =
  "An|Bách|Cường|Đạt|Điền|Đông|Dương|Farm|Hạnh|Hậu|Hoa|Hương|Khê|Khôi|Lan|Lợi|Lúa|Mộc|Nghĩa|Nghiệp|Nguyên|Nhân|Phát|Phong|Phương|Quê|Sen|Sơn|Tâm|Thảo|Thủy|Tín|Tiến|Toàn|Trí|Trúc|Tùng|Vị|Vượng|Xanh|Yên|Hùng|Kiệt|Lương|Thắng|Duy|Ánh|Bửu|Cảnh|Diệp";
const THIRD = "Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Út";

/** Trade names (never people): two or three words, 2,500 short ones before the longer. @returns {string[]} */
export function tradeNames() {
  const short = FIRST.split("|").flatMap((first) => SECOND.split("|").map((second) => `${first} ${second}`));
  const long = THIRD.split("|").flatMap((third) => short.map((name) => `${third} ${name}`));
  return [...short, ...long];
}

/** How the producer's legal form is written in front of its name, with the shares of the national statistics. */
export const LEGAL_FORMS = [
  [{ type: "Hộ kinh doanh", prefixes: ["Hộ kinh doanh", "HKD"] }, 36],
  [{ type: "Cơ sở", prefixes: ["Cơ sở sản xuất", "Cơ sở"] }, 6],
  [{ type: "Hợp tác xã", prefixes: ["Hợp tác xã", "HTX", "HTX Nông nghiệp", "Hợp tác xã Dịch vụ nông nghiệp"] }, 33],
  [{ type: "Tổ hợp tác", prefixes: ["Tổ hợp tác", "THT"] }, 4],
  [
    { type: "Công ty TNHH", prefixes: ["Công ty TNHH", "Công ty TNHH Thương mại Dịch vụ", "Công ty TNHH Thực phẩm"] },
    12,
  ],
  [{ type: "Công ty TNHH MTV", prefixes: ["Công ty TNHH MTV", "Công ty TNHH một thành viên"] }, 4],
  [{ type: "Công ty cổ phần", prefixes: ["Công ty Cổ phần", "CTCP"] }, 5],
];

/** @param {string} name @param {number} weight @param {string[]} families */
function group(name, weight, families) {
  return { name, weight, families: families.map((family) => family.split("|")) };
}
