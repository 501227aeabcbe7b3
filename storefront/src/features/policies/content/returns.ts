import type { Policy } from "../domain/policy";

export const returns: Policy = {
  version: "2026-11-26",
  cites: [{ law: "consumer" }, { law: "ecommerce-decree", articles: "14" }],
  text: {
    vi: {
      title: "Đổi, trả và hoàn tiền",
      summary: "Hàng sai thì từ chối ngay khi nhận; phát hiện sau thì báo, giữ hàng và hình chụp.",
      sections: [
        {
          heading: "Trả ngay khi nhận",
          paragraphs: ["Kiểm thấy sai thì không nhận, không trả tiền. Đây là cách nhanh nhất."],
        },
        {
          heading: "Phát hiện sau khi nhận",
          items: [
            "Được đổi hoặc trả khi: giao nhầm, thiếu, hỏng, hết hạn, sai với mô tả hoặc nhãn.",
            "Báo qua trang Khiếu nại với mã đơn, càng sớm càng tốt; hàng tươi sống nên báo trong ngày. Giữ lại hàng, bao bì và hình chụp.",
            "Người bán chịu phí gửi trả khi lỗi thuộc về người bán.",
          ],
        },
        {
          heading: "Đổi ý",
          paragraphs: [
            "Chủ thể chưa nhận đơn: bấm “Hủy phần này” ở trang Tra cứu đơn hàng. Đã nhận nhưng chưa gửi: báo hủy qua trang Khiếu nại với mã đơn. Cả hai đều không mất phí. Sau khi gửi: gian hàng chưa công bố thời hạn trả hàng vì đổi ý; thực phẩm đã mở không trả lại được. Quyền trả hàng mà luật cho bạn vẫn giữ nguyên.",
          ],
        },
        {
          heading: "Hoàn tiền",
          paragraphs: [
            "Bạn trả tiền cho người bán nào thì người bán đó hoàn tiền, theo cách hai bên thỏa thuận khi giải quyết phiếu. Trang tra cứu ghi “Đã hoàn tiền” khi hoàn xong.",
          ],
        },
      ],
    },
    en: {
      title: "Exchange, return and refund",
      summary: "Refuse wrong goods at the door; if you notice later, report it and keep goods and photos.",
      sections: [
        {
          heading: "At the door",
          paragraphs: ["If something is wrong, do not accept it and do not pay. That is the quickest way."],
        },
        {
          heading: "Noticed later",
          items: [
            "You may exchange or return goods that are wrong, missing, damaged, expired or not as described or labelled.",
            "Report it on the complaints page with the order code, as soon as you can; fresh goods the same day. Keep the goods, the packing and photos.",
            "The seller pays for sending back what the seller got wrong.",
          ],
        },
        {
          heading: "Change of mind",
          paragraphs: [
            "Not accepted yet: choose “Cancel this part” on the page Track an order. Accepted but not sent: cancel on the complaints page, with the order code. Both are free of charge. Afterwards: the shop has published no period for returning goods you no longer want; opened food cannot be returned. Rights the law gives you remain.",
          ],
        },
        {
          heading: "Refund",
          paragraphs: [
            "The seller you paid refunds you, in the way agreed while the ticket is handled. The tracking page says “Refunded” once that is done.",
          ],
        },
      ],
    },
  },
};
