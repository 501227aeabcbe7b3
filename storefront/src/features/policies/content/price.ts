import type { Policy } from "../domain/policy";

export const price: Policy = {
  version: "2026-11-25",
  cites: [{ law: "consumer", articles: "37" }, { law: "ecommerce-decree" }, { law: "vat-cut" }],
  text: {
    vi: {
      title: "Giá và thanh toán",
      summary: "Giá đã gồm VAT, phí giao hiện trước khi đặt, trả tiền mặt khi nhận hàng.",
      sections: [
        {
          heading: "Giá",
          items: [
            "Giá bằng đồng Việt Nam, đã gồm thuế giá trị gia tăng. Thuế suất đang áp dụng: {vat}.",
            "Giá chưa gồm phí giao. Món chưa có giá hoặc chưa rõ người bán thì chỉ xem, chưa bán.",
            "Máy chủ tính lại giá lúc bạn bấm đặt. Nếu tổng tiền khác số bạn vừa thấy, đơn không được đặt và trang hiện số mới để bạn xem lại.",
          ],
        },
        {
          heading: "Phí giao",
          items: [
            "Mỗi chủ thể gửi một kiện: cùng tỉnh với chủ thể {feeSame}, khác tỉnh {feeOther}.",
            "Kiện có tiền hàng từ {freeFrom}: miễn phí giao.",
            "Không có phí nào khác.",
          ],
        },
        {
          heading: "Thanh toán",
          items: [
            "Hiện chỉ nhận trả tiền mặt khi nhận hàng (COD), theo từng kiện.",
            "Không ai được yêu cầu bạn chuyển khoản trước. Nếu có người gọi đòi chuyển tiền, xin đừng chuyển và báo cho chúng tôi.",
            "Phần đơn bị hủy thì không phải trả gì.",
          ],
        },
        {
          heading: "Hóa đơn",
          paragraphs: [
            "Người bán là bên xuất hóa đơn. Cần hóa đơn cho đơn vị, xin ghi tên, mã số thuế và địa chỉ vào ô ghi chú khi đặt hàng.",
          ],
        },
      ],
    },
    en: {
      title: "Price and payment",
      summary: "Prices include VAT, delivery is shown before you order, you pay cash on delivery.",
      sections: [
        {
          heading: "Price",
          items: [
            "Prices are in Vietnamese đồng and include value added tax. Rate applied now: {vat}.",
            "Delivery comes on top. A product without a price or a named seller is shown but not sold.",
            "The server prices the order anew when you press the button. If the total differs from the one you saw, nothing is ordered and the new amount is shown.",
          ],
        },
        {
          heading: "Delivery fee",
          items: [
            "Each producer sends one parcel: {feeSame} within the producer's province, {feeOther} to another one.",
            "A parcel with goods worth {freeFrom} or more is delivered free of charge.",
            "There are no other fees.",
          ],
        },
        {
          heading: "Payment",
          items: [
            "Cash on delivery only for now, parcel by parcel.",
            "Nobody may ask you for a transfer in advance. If someone calls and does, please do not pay and tell us.",
            "Nothing is paid for a part that is cancelled.",
          ],
        },
        {
          heading: "Invoice",
          paragraphs: [
            "The seller issues invoices. If your organisation needs one, write its name, tax code and address into the note of the order.",
          ],
        },
      ],
    },
  },
};
