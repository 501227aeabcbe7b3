import type { Policy } from "../domain/policy";

export const privacy: Policy = {
  version: "2026-11-25",
  cites: [{ law: "privacy-law" }, { law: "privacy-decree" }, { law: "ecommerce-decree", articles: "5" }],
  text: {
    vi: {
      title: "Bảo vệ dữ liệu cá nhân",
      summary: "Gian hàng chỉ hỏi những gì cần để giao hàng và không theo dõi bạn.",
      sections: [
        {
          heading: "Thu thập những gì, để làm gì",
          items: [
            "Họ tên, số điện thoại, địa chỉ nhận hàng: để người bán chuẩn bị hàng và người giao tìm đến bạn.",
            "Ghi chú và email: chỉ khi bạn tự điền.",
            "Nội dung khiếu nại: để trả lời bạn.",
            "Địa chỉ mạng của thiết bị: giữ vài phút để chặn việc dò mã đơn và gửi biểu mẫu hàng loạt, không gắn với tên bạn.",
          ],
          paragraphs: ["Không hỏi ngày sinh, giấy tờ tùy thân hay tài khoản ngân hàng. Không cần lập tài khoản."],
        },
        {
          heading: "Dựa vào đâu",
          paragraphs: [
            "Dữ liệu trong đơn dùng để thực hiện chính đơn hàng bạn đặt. Gian hàng không xin phép kèm theo, không có ô đồng ý đánh dấu sẵn và không dùng số của bạn để quảng cáo.",
          ],
        },
        {
          heading: "Ai được xem",
          items: [
            "Chủ thể bán phần hàng của họ, và bên giao hàng mà chủ thể chọn: chỉ những gì cần để giao.",
            "Đơn vị vận hành gian hàng: để hỗ trợ và giải quyết khiếu nại.",
            "Cơ quan nhà nước khi có yêu cầu đúng pháp luật.",
          ],
          paragraphs: ["Người tra cứu đơn phải biết cả mã đơn lẫn số điện thoại. Trang tra cứu che bớt số điện thoại."],
        },
        {
          heading: "Giữ bao lâu",
          paragraphs: [
            "Dữ liệu đơn hàng và khiếu nại được giữ trong thời hạn pháp luật buộc giữ chứng từ giao dịch. Phần mềm không tự xóa: đơn vị vận hành xóa khi hết hạn hoặc khi bạn yêu cầu và luật cho phép.",
          ],
        },
        {
          heading: "Cookie trên máy của bạn",
          items: [
            "Giỏ hàng: mã món và số lượng, 30 ngày.",
            "Thông tin đang điền, đơn đang gửi, đơn vừa xem, khiếu nại đang viết: mã hóa, tối đa 2 giờ.",
          ],
          paragraphs: [
            "Đó là tất cả. Không có cookie quảng cáo, không có công cụ đo lường của bên thứ ba, trang không tải gì từ máy chủ khác.",
          ],
        },
        {
          heading: "Quyền của bạn",
          paragraphs: [
            "Bạn có quyền biết, xem, sửa, yêu cầu xóa, rút lại sự đồng ý, phản đối và khiếu nại. Gửi yêu cầu ở trang Khiếu nại, chọn mục “Dữ liệu cá nhân”. Thời hạn trả lời: {privacyDays} ngày làm việc; hạn cụ thể ghi trên phiếu.",
          ],
        },
        {
          heading: "An toàn và sự cố",
          paragraphs: [
            "Đường truyền nên dùng https; thông tin bạn gõ không nằm trong địa chỉ trang. Nếu xảy ra lộ dữ liệu có thể gây hại, đơn vị vận hành báo cơ quan chức năng và báo cho bạn theo luật.",
          ],
        },
        {
          heading: "Nơi lưu dữ liệu",
          paragraphs: [
            "Dữ liệu nằm trên máy chủ do đơn vị vận hành chọn. Đơn vị vận hành phải ghi rõ nơi đặt máy chủ tại đây trước khi bán thật, nhất là khi máy chủ ở nước ngoài.",
          ],
        },
      ],
    },
    en: {
      title: "Personal data",
      summary: "The shop asks only for what delivery needs, and does not follow you around.",
      sections: [
        {
          heading: "What is collected, and why",
          items: [
            "Name, phone number, delivery address: so that the seller can prepare your goods and the courier can find you.",
            "Note and e-mail: only if you fill them in.",
            "What you write in a complaint: to answer you.",
            "Your device's network address: kept for minutes to stop guessing of order codes and mass sending of forms, never tied to your name.",
          ],
          paragraphs: ["No date of birth, identity papers or bank account is asked for. No account is needed."],
        },
        {
          heading: "On what ground",
          paragraphs: [
            "Data in an order serves that order. The shop bundles no other consent with it, has no box ticked in advance and does not use your number for advertising.",
          ],
        },
        {
          heading: "Who sees it",
          items: [
            "The producer of each part, and the courier that producer chooses: only what delivery needs.",
            "The operator of the shop: for support and complaints.",
            "Authorities, where the law entitles them to ask.",
          ],
          paragraphs: [
            "To look an order up one must know both its code and the phone number. The tracking page masks the number.",
          ],
        },
        {
          heading: "How long it is kept",
          paragraphs: [
            "Orders and complaints are kept for as long as the law requires records of transactions to be kept. The software deletes nothing by itself: the operator deletes them when the time is over, or when you ask and the law allows.",
          ],
        },
        {
          heading: "Cookies on your device",
          items: [
            "The cart: codes and quantities, 30 days.",
            "What you are typing, an order on its way, the order you last looked at, a complaint being written: encrypted, 2 hours at most.",
          ],
          paragraphs: [
            "That is all. No advertising cookies, no third-party measuring; the pages load nothing from other servers.",
          ],
        },
        {
          heading: "Your rights",
          paragraphs: [
            "You may know, see, correct, have deleted, withdraw consent, object and complain. Send your request on the complaints page under “Personal data”. It is answered within {privacyDays} working days; the exact day stands on your ticket.",
          ],
        },
        {
          heading: "Safety and incidents",
          paragraphs: [
            "The connection should use https; what you type is never part of a page's address. If data leaks in a way that may harm you, the operator tells the authorities and you as the law demands.",
          ],
        },
        {
          heading: "Where data is stored",
          paragraphs: [
            "On servers the operator chooses. Before real sales the operator must state here where they stand, above all if they are abroad.",
          ],
        },
      ],
    },
  },
};
