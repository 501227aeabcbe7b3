import type { Policy } from "../domain/policy";

export const conditions: Policy = {
  version: "2026-11-26",
  cites: [
    { law: "consumer", articles: "37, 38" },
    { law: "ecommerce-law" },
    { law: "ecommerce-decree" },
    { law: "labels" },
  ],
  text: {
    vi: {
      title: "Điều kiện giao dịch chung",
      summary: "Đơn thành hợp đồng khi chủ thể nhận đơn; mỗi chủ thể là một người bán.",
      sections: [
        {
          heading: "Mua của ai",
          paragraphs: [
            "Người bán là chủ thể OCOP ghi trên từng phần của đơn. Gian hàng là nơi trưng bày, nhận đơn và giữ hồ sơ; đơn vị vận hành ghi ở trang Thông tin người bán.",
          ],
        },
        {
          heading: "Khi nào thành hợp đồng",
          items: [
            "Bạn xem lại, sửa được, rồi bấm “Đặt hàng”: đó là lời đề nghị mua.",
            "Chủ thể xác nhận phần của mình trong {answerHours} giờ thì hợp đồng cho phần đó thành lập. Không trả lời thì đề nghị hết hiệu lực.",
            "Bạn tải được nội dung đơn ngay sau khi đặt. Bấm nhiều lần hay tải lại trang vẫn chỉ có một đơn.",
          ],
        },
        {
          heading: "Số lượng",
          paragraphs: [
            "Hàng được giữ cho bạn từ lúc đơn ghi xong. Hai người cùng đặt món cuối thì một người được, người kia thấy “Hết hàng” ngay. Mỗi món đặt tối đa 99; cần nhiều hơn xin đặt thêm một đơn nữa.",
          ],
        },
        {
          heading: "Thông tin hàng hóa và sao",
          items: [
            "Thông tin trên trang lấy từ hồ sơ công nhận, nhãn và chủ thể; điều chưa biết ghi là chưa biết.",
            "Sao chỉ hiện khi quyết định công nhận còn hiệu lực. Chỗ ghi “mẫu” là số liệu trình diễn.",
          ],
        },
        {
          heading: "Hiệu lực của giá và điều kiện",
          paragraphs: [
            "Giá và hàng còn có giá trị vào lúc bạn xem lại đơn. Đơn áp dụng bản điều kiện đang công bố lúc đặt; ngày của bản ghi ở cuối trang.",
          ],
        },
        {
          heading: "Tranh chấp",
          paragraphs: [
            "Hai bên thương lượng trước, rồi hòa giải, trọng tài hoặc tòa án Việt Nam theo luật. Không điều nào ở đây bớt đi quyền mà luật cho người tiêu dùng.",
          ],
        },
      ],
    },
    en: {
      title: "General conditions",
      summary: "An order becomes a contract when the producer accepts it; every producer is a seller of their own.",
      sections: [
        {
          heading: "Whom you buy from",
          paragraphs: [
            "The seller is the OCOP producer named on each part of the order. The shop shows goods, takes orders and keeps records; who operates it stands on the page about the seller.",
          ],
        },
        {
          heading: "When a contract is made",
          items: [
            "You review, may correct, and press “Order”: that is an offer to buy.",
            "When the producer confirms a part within {answerHours} hours, the contract for that part is made. Without an answer the offer lapses.",
            "You can download the order at once. However often you press or reload, there is one order.",
          ],
        },
        {
          heading: "Quantities",
          paragraphs: [
            "Goods are held for you once the order is written. If two people order the last piece, one gets it and the other is told at once. At most 99 of one product; for more, please place another order.",
          ],
        },
        {
          heading: "What is said of goods and stars",
          items: [
            "It comes from recognition files, labels and producers; what is unknown is said to be unknown.",
            "Stars appear only while the decision is in force. What is marked “sample” is demonstration data.",
          ],
        },
        {
          heading: "How long prices and conditions hold",
          paragraphs: [
            "Price and stock hold at the moment you review the order. The conditions published when you order apply; the day of their wording stands at the foot of this page.",
          ],
        },
        {
          heading: "Disputes",
          paragraphs: [
            "First by negotiation, then mediation, arbitration or the courts of Việt Nam. Nothing here takes away what the law gives consumers.",
          ],
        },
      ],
    },
  },
};
