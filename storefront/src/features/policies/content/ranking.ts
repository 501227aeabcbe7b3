import type { Policy } from "../domain/policy";

export const ranking: Policy = {
  version: "2026-11-25",
  cites: [{ law: "ecommerce-decree", articles: "11" }],
  text: {
    vi: {
      title: "Thứ tự hiển thị sản phẩm",
      summary: "Không ai mua được vị trí; mỗi cách sắp xếp chỉ dùng các tiêu chí ghi dưới đây.",
      sections: [
        {
          heading: "Danh sách",
          items: [
            "Mặc định và “Mới nhất”: ngày công nhận gần nhất trước, trùng ngày thì theo tên.",
            "“Nhiều sao”: số sao đang có hiệu lực cao trước, bằng nhau thì theo tên.",
            "“Giá tăng”, “Giá giảm”: theo giá bán đã gồm VAT.",
            "“Tên”: theo thứ tự chữ cái.",
          ],
        },
        {
          heading: "Tìm kiếm",
          items: [
            "“Phù hợp nhất”: chữ gõ đúng dấu xếp trước chữ chỉ giống khi bỏ dấu; các chữ đứng liền nhau xếp trước chữ rời nhau.",
            "Chỉ khi không có kết quả đúng, trang mới tìm theo lỗi gõ một chữ, rồi theo từng chữ riêng, và nói rõ điều đó.",
          ],
        },
        {
          heading: "Trang chủ và gợi ý",
          items: [
            "Mục nổi bật: còn hiệu lực công nhận và còn hàng; nhiều sao trước, rồi mới công nhận trước.",
            "Sản phẩm liên quan: cùng chủ thể hoặc cùng nhóm, mới công nhận trước.",
          ],
        },
        {
          heading: "Những gì không ảnh hưởng",
          items: [
            "Tiền quảng cáo, hoa hồng, doanh số: không có.",
            "Lịch sử xem của bạn: không theo dõi, ai cũng thấy cùng một thứ tự.",
          ],
        },
        {
          heading: "Khi nào sản phẩm bị hạn chế",
          items: [
            "Hết hạn hoặc bị thu hồi công nhận: mất sao ngay trong ngày, vẫn xem được.",
            "Chưa có giá: chỉ xem. Hết hàng: không đặt được cho đến khi có lại.",
          ],
        },
      ],
    },
    en: {
      title: "How products are sorted",
      summary: "No position can be bought; each order of a list uses only what is written here.",
      sections: [
        {
          heading: "Lists",
          items: [
            "Default and “Newest”: latest recognition first, then by name.",
            "“Most stars”: stars in force, highest first, then by name.",
            "“Price up”, “Price down”: by selling price including VAT.",
            "“Name”: alphabetically.",
          ],
        },
        {
          heading: "Search",
          items: [
            "“Best match”: words with the very accents you typed come before those alike without accents; words standing together before scattered ones.",
            "Only where nothing fits does the shop look for one mistyped letter, then for single words, and it says so.",
          ],
        },
        {
          heading: "Home page and suggestions",
          items: [
            "Featured: recognition in force and in stock; most stars first, then latest recognition.",
            "Related: same producer or same group, latest recognition first.",
          ],
        },
        {
          heading: "What has no influence",
          items: [
            "Advertising money, commission, sales: there is none.",
            "What you looked at before: nobody is followed, everyone sees the same order.",
          ],
        },
        {
          heading: "When a product is restricted",
          items: [
            "Recognition expired or revoked: the stars go the same day; the page stays.",
            "No price yet: shown only. Sold out: cannot be ordered until it is back.",
          ],
        },
      ],
    },
  },
};
