import type { Policy } from "../domain/policy";

export const rights: Policy = {
  version: "2026-11-25",
  cites: [{ law: "consumer" }, { law: "ecommerce-law" }, { law: "ecommerce-decree" }],
  text: {
    vi: {
      title: "Quyền và nghĩa vụ các bên",
      summary: "Ai chịu trách nhiệm việc gì: người mua, chủ thể bán hàng, đơn vị vận hành.",
      sections: [
        {
          heading: "Người mua có quyền",
          items: [
            "Biết người bán là ai, giá, phí giao và tổng tiền trước khi đặt.",
            "Xem lại, sửa, xác nhận và tải nội dung đơn hàng.",
            "Kiểm hàng khi nhận, trước khi trả tiền; từ chối hàng sai.",
            "Theo dõi từng phần của đơn và khiếu nại có số phiếu, có hạn trả lời.",
          ],
        },
        {
          heading: "Người mua cần",
          items: [
            "Cho đúng tên, số điện thoại và địa chỉ; nghe máy khi người giao gọi.",
            "Trả đúng số tiền ghi trên phần đơn khi nhận hàng đúng.",
            "Không đặt đơn ảo.",
          ],
        },
        {
          heading: "Chủ thể bán hàng",
          items: [
            "Chịu trách nhiệm về hàng, nhãn hàng, giá và số lượng còn của mình.",
            "Trả lời đơn trong {answerHours} giờ; giao đúng hàng đã nhận bán.",
            "Nhận lại hàng sai, hàng hỏng và hoàn tiền theo chính sách đổi trả.",
          ],
        },
        {
          heading: "Đơn vị vận hành",
          items: [
            "Hiển thị sao OCOP đúng theo quyết định công nhận và chỉ khi còn hiệu lực; không tự gắn sao.",
            "Công bố thứ tự hiển thị; không bán vị trí.",
            "Tiếp nhận khiếu nại, cấp số phiếu, trả lời đúng hạn.",
            "Giữ dữ liệu cá nhân an toàn.",
          ],
        },
      ],
    },
    en: {
      title: "Rights and duties",
      summary: "Who answers for what: the buyer, the producer who sells, the operator of the shop.",
      sections: [
        {
          heading: "The buyer may",
          items: [
            "Know who sells, the price, the delivery fee and the total before ordering.",
            "Review, correct, confirm and download the order.",
            "Inspect the goods before paying; refuse wrong ones.",
            "Follow every part of the order, and complain with a ticket number and a deadline.",
          ],
        },
        {
          heading: "The buyer should",
          items: [
            "Give the right name, phone number and address, and answer the courier's call.",
            "Pay the amount printed on the part when the goods are right.",
            "Place no fake orders.",
          ],
        },
        {
          heading: "The producer who sells",
          items: [
            "Answers for the goods, their label, price and stock.",
            "Answers an order within {answerHours} hours and sends what was accepted.",
            "Takes wrong or spoilt goods back and refunds under the returns policy.",
          ],
        },
        {
          heading: "The operator",
          items: [
            "Shows OCOP stars as decided and only while in force; grants none.",
            "Publishes how lists are sorted; sells no position.",
            "Receives complaints, gives ticket numbers, answers in time.",
            "Keeps personal data safe.",
          ],
        },
      ],
    },
  },
};
