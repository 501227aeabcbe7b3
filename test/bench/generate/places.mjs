/**
 * Provinces and districts as registers printed them before 1 July 2025, with a weight for how many products each has.
 * Communes are given for Đồng Tháp only; registers of other provinces often leave them out.
 */
export const PLACES = [
  {
    province: "Đồng Tháp",
    weight: 62,
    suffix: "QĐ-UBND-HC",
    districts: {
      "TP. Cao Lãnh": ["xã Tịnh Thới", "xã Mỹ Ngãi", "phường Hòa Thuận"],
      "TP. Sa Đéc": ["xã Tân Khánh Đông", "xã Tân Phú Đông", "phường Tân Quy Đông"],
      "TP. Hồng Ngự": ["xã Bình Thạnh", "phường An Lộc", "phường An Lạc"],
      "Huyện Tân Hồng": ["xã Tân Phước", "xã Thông Bình", "thị trấn Sa Rài"],
      "Huyện Hồng Ngự": ["xã Long Thuận", "xã Phú Thuận B", "xã Thường Phước 1"],
      "Huyện Tam Nông": ["xã Phú Thọ", "xã Hòa Bình", "thị trấn Tràm Chim"],
      "Huyện Tháp Mười": ["xã Mỹ Hòa", "xã Tân Kiều", "thị trấn Mỹ An"],
      "Huyện Cao Lãnh": ["xã Mỹ Xương", "xã Gáo Giồng", "thị trấn Mỹ Thọ"],
      "Huyện Thanh Bình": ["xã Tân Thạnh", "xã Bình Thành", "thị trấn Thanh Bình"],
      "Huyện Lấp Vò": ["xã Định Yên", "xã Long Hưng A", "thị trấn Lấp Vò"],
      "Huyện Lai Vung": ["xã Tân Thành", "xã Long Hậu", "thị trấn Lai Vung"],
      "Huyện Châu Thành": ["xã Tân Nhuận Đông", "xã An Nhơn", "thị trấn Cái Tàu Hạ"],
    },
  },
  plain(
    "Tiền Giang",
    30,
    "TP. Mỹ Tho|TX. Gò Công|Huyện Cái Bè|Huyện Cai Lậy|Huyện Châu Thành|Huyện Chợ Gạo|Huyện Gò Công Tây|Huyện Gò Công Đông|Huyện Tân Phước",
  ),
  plain(
    "Bến Tre",
    30,
    "TP. Bến Tre|Huyện Châu Thành|Huyện Chợ Lách|Huyện Mỏ Cày Nam|Huyện Mỏ Cày Bắc|Huyện Giồng Trôm|Huyện Bình Đại|Huyện Ba Tri|Huyện Thạnh Phú",
  ),
  plain(
    "Trà Vinh",
    26,
    "TP. Trà Vinh|TX. Duyên Hải|Huyện Càng Long|Huyện Cầu Kè|Huyện Tiểu Cần|Huyện Cầu Ngang|Huyện Trà Cú",
  ),
  plain(
    "Vĩnh Long",
    20,
    "TP. Vĩnh Long|TX. Bình Minh|Huyện Long Hồ|Huyện Mang Thít|Huyện Vũng Liêm|Huyện Tam Bình|Huyện Trà Ôn",
  ),
  plain(
    "An Giang",
    24,
    "TP. Long Xuyên|TP. Châu Đốc|TX. Tân Châu|TX. Tịnh Biên|Huyện Chợ Mới|Huyện Châu Phú|Huyện Phú Tân|Huyện Tri Tôn|Huyện Thoại Sơn",
  ),
  plain(
    "Kiên Giang",
    24,
    "TP. Rạch Giá|TP. Phú Quốc|TP. Hà Tiên|Huyện Giồng Riềng|Huyện Gò Quao|Huyện Hòn Đất|Huyện An Biên",
  ),
  plain(
    "Cần Thơ",
    16,
    "Quận Ninh Kiều|Quận Bình Thủy|Quận Cái Răng|Huyện Cờ Đỏ|Huyện Phong Điền|Huyện Thới Lai|Huyện Vĩnh Thạnh",
  ),
  plain(
    "Sóc Trăng",
    24,
    "TP. Sóc Trăng|TX. Vĩnh Châu|TX. Ngã Năm|Huyện Mỹ Xuyên|Huyện Kế Sách|Huyện Cù Lao Dung|Huyện Mỹ Tú",
  ),
  plain("Hậu Giang", 28, "TP. Vị Thanh|TP. Ngã Bảy|TX. Long Mỹ|Huyện Châu Thành A|Huyện Phụng Hiệp|Huyện Vị Thủy"),
  plain("Bạc Liêu", 14, "TP. Bạc Liêu|TX. Giá Rai|Huyện Hòa Bình|Huyện Hồng Dân|Huyện Phước Long|Huyện Đông Hải"),
  plain("Cà Mau", 16, "TP. Cà Mau|Huyện Năm Căn|Huyện Ngọc Hiển|Huyện Trần Văn Thời|Huyện U Minh|Huyện Đầm Dơi"),
  plain("Long An", 14, "TP. Tân An|Huyện Châu Thành|Huyện Cần Đước|Huyện Đức Hòa|Huyện Tân Trụ|Huyện Thạnh Hóa"),
  plain(
    "Lâm Đồng",
    38,
    "TP. Đà Lạt|TP. Bảo Lộc|Huyện Đức Trọng|Huyện Đơn Dương|Huyện Lâm Hà|Huyện Di Linh|Huyện Bảo Lâm",
  ),
  plain("Đắk Lắk", 24, "TP. Buôn Ma Thuột|TX. Buôn Hồ|Huyện Cư M'gar|Huyện Krông Pắc|Huyện Ea H'leo|Huyện Krông Năng"),
  plain(
    "Gia Lai",
    34,
    "TP. Pleiku|TX. An Khê|Huyện Chư Sê|Huyện Chư Prông|Huyện Đak Đoa|Huyện Ia Grai|Huyện Mang Yang",
  ),
  plain("Kon Tum", 22, "TP. Kon Tum|Huyện Đăk Hà|Huyện Kon Plông|Huyện Đăk Tô|Huyện Tu Mơ Rông"),
  plain(
    "Quảng Nam",
    36,
    "TP. Tam Kỳ|TP. Hội An|TX. Điện Bàn|Huyện Phú Ninh|Huyện Nam Trà My|Huyện Bắc Trà My|Huyện Thăng Bình|Huyện Đại Lộc",
  ),
  plain("Quảng Ngãi", 24, "TP. Quảng Ngãi|TX. Đức Phổ|Huyện Lý Sơn|Huyện Mộ Đức|Huyện Tư Nghĩa|Huyện Trà Bồng"),
  plain("Bình Định", 26, "TP. Quy Nhơn|TX. An Nhơn|TX. Hoài Nhơn|Huyện Phù Cát|Huyện Phù Mỹ|Huyện Tây Sơn"),
  plain(
    "Thừa Thiên Huế",
    18,
    "TP. Huế|TX. Hương Thủy|TX. Hương Trà|Huyện Phong Điền|Huyện Quảng Điền|Huyện Phú Lộc|Huyện Nam Đông|Huyện A Lưới",
  ),
  plain("Quảng Trị", 14, "TP. Đông Hà|Huyện Vĩnh Linh|Huyện Cam Lộ|Huyện Gio Linh|Huyện Hướng Hóa"),
  plain(
    "Hà Tĩnh",
    28,
    "TP. Hà Tĩnh|TX. Kỳ Anh|Huyện Can Lộc|Huyện Hương Sơn|Huyện Thạch Hà|Huyện Vũ Quang|Huyện Cẩm Xuyên",
  ),
  plain(
    "Nghệ An",
    58,
    "TP. Vinh|TX. Cửa Lò|Huyện Diễn Châu|Huyện Yên Thành|Huyện Nam Đàn|Huyện Quỳnh Lưu|Huyện Thanh Chương|Huyện Con Cuông|Huyện Kỳ Sơn",
  ),
  plain(
    "Thanh Hóa",
    56,
    "TP. Thanh Hóa|TP. Sầm Sơn|TX. Nghi Sơn|Huyện Hoằng Hóa|Huyện Thọ Xuân|Huyện Cẩm Thủy|Huyện Nga Sơn|Huyện Hậu Lộc|Huyện Quảng Xương",
  ),
  plain(
    "Hà Nội",
    270,
    "Quận Tây Hồ|Quận Hà Đông|TX. Sơn Tây|Huyện Gia Lâm|Huyện Đông Anh|Huyện Chương Mỹ|Huyện Thường Tín|Huyện Phú Xuyên|Huyện Ba Vì|Huyện Quốc Oai|Huyện Thạch Thất|Huyện Mỹ Đức|Huyện Ứng Hòa|Huyện Thanh Oai",
  ),
  plain(
    "Hải Dương",
    40,
    "TP. Hải Dương|TP. Chí Linh|TX. Kinh Môn|Huyện Thanh Hà|Huyện Nam Sách|Huyện Gia Lộc|Huyện Cẩm Giàng|Huyện Tứ Kỳ",
  ),
  plain(
    "Quảng Ninh",
    40,
    "TP. Hạ Long|TP. Móng Cái|TP. Uông Bí|TX. Đông Triều|Huyện Ba Chẽ|Huyện Tiên Yên|Huyện Bình Liêu|Huyện Hải Hà|Huyện Vân Đồn",
  ),
  plain("Thái Bình", 20, "TP. Thái Bình|Huyện Thái Thụy|Huyện Tiền Hải|Huyện Quỳnh Phụ|Huyện Đông Hưng|Huyện Vũ Thư"),
  plain("Nam Định", 44, "TP. Nam Định|Huyện Hải Hậu|Huyện Giao Thủy|Huyện Nghĩa Hưng|Huyện Xuân Trường|Huyện Ý Yên"),
  plain("Sơn La", 22, "TP. Sơn La|TX. Mộc Châu|Huyện Mường La|Huyện Mai Sơn|Huyện Bắc Yên|Huyện Yên Châu|Huyện Vân Hồ"),
  plain("Hòa Bình", 18, "TP. Hòa Bình|Huyện Cao Phong|Huyện Lạc Thủy|Huyện Kim Bôi|Huyện Mai Châu|Huyện Đà Bắc"),
  plain(
    "Lào Cai",
    22,
    "TP. Lào Cai|TX. Sa Pa|Huyện Mường Khương|Huyện Bắc Hà|Huyện Bảo Thắng|Huyện Si Ma Cai|Huyện Bát Xát",
  ),
  plain("Bắc Kạn", 22, "TP. Bắc Kạn|Huyện Ba Bể|Huyện Na Rì|Huyện Chợ Đồn|Huyện Bạch Thông|Huyện Ngân Sơn"),
  plain(
    "Thái Nguyên",
    28,
    "TP. Thái Nguyên|TP. Sông Công|Huyện Đại Từ|Huyện Phú Lương|Huyện Đồng Hỷ|Huyện Định Hóa|Huyện Võ Nhai",
  ),
  plain("Tuyên Quang", 24, "TP. Tuyên Quang|Huyện Hàm Yên|Huyện Yên Sơn|Huyện Na Hang|Huyện Chiêm Hóa|Huyện Sơn Dương"),
];

/** @param {string} province @param {number} weight @param {string} districts separated by `|` */
function plain(province, weight, districts) {
  return {
    province,
    weight,
    suffix: "QĐ-UBND",
    districts: Object.fromEntries(districts.split("|").map((name) => [name, []])),
  };
}
