import type { Policy } from "../domain/policy";

export const complaints: Policy = {
  version: "2026-11-25",
  cites: [{ law: "consumer" }, { law: "ecommerce-decree", articles: "15" }, { law: "privacy-decree" }],
  text: {
    vi: {
      title: "Giải quyết khiếu nại",
      summary: "Mỗi khiếu nại có số phiếu và ngày trả lời; không hài lòng thì còn cơ quan nhà nước.",
      sections: [
        {
          heading: "Cách gửi",
          items: [
            "Điền biểu mẫu ở trang Khiếu nại: tên, số điện thoại, việc xảy ra; có mã đơn thì ghi thêm.",
            "Gửi xong bạn nhận ngay số phiếu và ngày phải trả lời.",
          ],
        },
        {
          heading: "Thời hạn",
          items: [
            "Khiếu nại thường: {complaintDays} ngày.",
            "Yêu cầu về dữ liệu cá nhân: {privacyDays} ngày làm việc.",
          ],
        },
        {
          heading: "Các bước giải quyết",
          items: [
            "Đơn vị vận hành xem phiếu, hỏi chủ thể bán hàng và bên giao.",
            "Gọi lại cho bạn với cách giải quyết: đổi, trả, hoàn tiền, sửa thông tin hoặc giải thích.",
            "Nếu hai bên không thống nhất, đơn vị vận hành cung cấp nội dung đơn để bạn dùng ở bước sau.",
          ],
        },
        {
          heading: "Khi chưa hài lòng",
          paragraphs: [
            "Bạn có thể yêu cầu thương lượng lại, hòa giải, gửi đến cơ quan bảo vệ người tiêu dùng ở địa phương, trọng tài hoặc tòa án. Dùng biểu mẫu của gian hàng không làm mất quyền nào trong số đó.",
          ],
        },
      ],
    },
    en: {
      title: "Complaints",
      summary: "Every complaint has a ticket number and a day of answer; the authorities remain open to you.",
      sections: [
        {
          heading: "How to send one",
          items: [
            "Fill in the form on the complaints page: name, phone number, what happened, and the order code if you have one.",
            "You get a ticket number and the day of answer at once.",
          ],
        },
        {
          heading: "Deadlines",
          items: [
            "Complaints in general: {complaintDays} days.",
            "Requests about personal data: {privacyDays} working days.",
          ],
        },
        {
          heading: "What happens",
          items: [
            "The operator reads the ticket and asks the producer and the courier.",
            "You are called back with a solution: exchange, return, refund, correction or explanation.",
            "If no agreement is reached, the operator hands you the order's record to use elsewhere.",
          ],
        },
        {
          heading: "If you are not satisfied",
          paragraphs: [
            "You may ask for negotiation or mediation, turn to the local consumer protection authority, to arbitration or to a court. Using the shop's form takes none of these rights away.",
          ],
        },
      ],
    },
  },
};
