import type { Policy } from "../domain/policy";

export const delivery: Policy = {
  version: "2026-11-26",
  cites: [
    { law: "consumer", articles: "37" },
    { law: "ecommerce-decree" },
    { law: "ecommerce-decree-2013", custom: true },
  ],
  text: {
    vi: {
      title: "Giao hàng và kiểm hàng",
      summary: "Mỗi chủ thể giao một kiện; bạn được mở kiểm trước khi trả tiền.",
      sections: [
        {
          heading: "Đơn đi như thế nào",
          items: [
            "Đặt xong, đơn chia thành từng phần theo chủ thể. Mỗi phần đi riêng và có trạng thái riêng.",
            "Chủ thể trả lời trong {answerHours} giờ. Quá hạn mà chưa trả lời thì phần đó tự hủy, hàng được bán lại, bạn không phải trả gì.",
            "Sau khi nhận đơn: đóng gói, giao, đã giao. Xem ở trang Tra cứu đơn hàng.",
          ],
        },
        {
          heading: "Thời gian giao",
          paragraphs: [
            "Gian hàng chưa cam kết số ngày giao chung, vì mỗi chủ thể và mỗi nơi nhận khác nhau. Chủ thể báo ngày dự kiến khi gọi xác nhận.",
          ],
        },
        {
          heading: "Kiểm hàng (đồng kiểm)",
          items: [
            "Bạn được mở kiện cùng người giao trước khi trả tiền: xem đúng món, đủ số lượng, bao bì nguyên, nhãn và hạn dùng.",
            "Không dùng thử, nếm thử hay bóc niêm phong của từng gói.",
            "Hàng sai, thiếu, vỡ hoặc hết hạn: từ chối nhận cả kiện hay phần sai, không mất phí.",
          ],
        },
        {
          heading: "Khi không giao được",
          paragraphs: [
            "Người giao gọi số bạn đã ghi. Không liên lạc được thì kiện quay về chủ thể và phần đó ghi “Đã trả lại”. Muốn đổi địa chỉ: chủ thể chưa nhận đơn thì bấm “Hủy phần này” ở trang Tra cứu đơn hàng rồi đặt lại; đã nhận thì báo ngay qua trang Khiếu nại với mã đơn.",
          ],
        },
      ],
    },
    en: {
      title: "Delivery and inspection",
      summary: "Each producer sends a parcel; you may open it before you pay.",
      sections: [
        {
          heading: "How an order travels",
          items: [
            "Once placed, the order is split by producer. Each part travels by itself and has its own state.",
            "The producer answers within {answerHours} hours. After that an unanswered part is cancelled, its stock goes on sale again, and you pay nothing for it.",
            "Then it is packed, sent and delivered. The tracking page shows how far it is.",
          ],
        },
        {
          heading: "How long it takes",
          paragraphs: [
            "The shop promises no general number of days, since producers and places differ. The producer tells you the expected day when confirming.",
          ],
        },
        {
          heading: "Inspection on delivery",
          items: [
            "You may open the parcel with the courier before paying: right product, right number, whole packing, label and best-before date.",
            "No trying, tasting or breaking the seal of a single pack.",
            "Wrong, missing, broken or expired goods: refuse the parcel or the wrong part, free of charge.",
          ],
        },
        {
          heading: "When delivery fails",
          paragraphs: [
            "The courier calls your number. If nobody can be reached the parcel goes back and the part is marked “Returned”. To change the address: while the producer has not accepted, choose “Cancel this part” on the page Track an order and order again; afterwards tell us at once on the complaints page, with the order code.",
          ],
        },
      ],
    },
  },
};
