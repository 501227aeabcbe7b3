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
            "“Nhiều sao trước”, cũng là thứ tự khi mở danh sách sản phẩm: số sao đang có hiệu lực cao trước, bằng nhau thì theo tên.",
            "“Mới công nhận”, cũng là thứ tự ở trang chủ thể và trang địa phương: ngày công nhận gần nhất trước, trùng ngày thì theo tên.",
            "“Giá thấp trước”, “Giá cao trước”: theo giá bán đã gồm VAT; món chưa bán đứng sau cùng.",
            "“Tên A–Z”: theo thứ tự chữ cái.",
          ],
        },
        {
          heading: "Tìm kiếm",
          items: [
            "“Khớp nhất”: chữ gõ đúng dấu xếp trước chữ chỉ giống khi bỏ dấu; các chữ đứng liền nhau xếp trước chữ rời nhau.",
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
            "Chưa có giá hoặc chưa rõ người bán: chỉ xem. Hết hàng: không đặt được cho đến khi có lại.",
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
            "“Most stars first”, also the order in which the list of products opens: stars in force, highest first, then by name.",
            "“Recognised lately”, also the order on pages of producers and places: latest recognition first, then by name.",
            "“Lowest price first”, “Highest price first”: by selling price including VAT; what is not sold comes last.",
            "“Name A–Z”: alphabetically.",
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
            "No price or no named seller yet: shown only. Sold out: cannot be ordered until it is back.",
          ],
        },
      ],
    },
  },
};
