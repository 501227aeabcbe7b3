import type { OrderTracking } from "@contracts/checkout";
import { describe, expect, it } from "vitest";
import { type ContractWords, contractText } from "./contract-text";

const words: ContractWords = {
  locale: "vi",
  title: "Nội dung đơn hàng K7MPQ-2XR4H",
  placedAt: "Đặt lúc 14:05, 25/11/2026",
  buyer: "Bên mua",
  sellers: "Bên bán",
  operator: "Đơn vị vận hành",
  name: "Tên hàng",
  quantity: "Số lượng",
  price: "Đơn giá",
  amount: "Thành tiền",
  goods: "Tiền hàng",
  delivery: "Phí giao",
  total: "Tổng cộng",
  payment: "Trả tiền mặt khi nhận hàng",
  vat: "Đã gồm VAT",
  conditions: "Điều kiện áp dụng",
  address: "Địa chỉ",
  phone: "Điện thoại",
  registration: "Số đăng ký kinh doanh",
  tax: "Mã số thuế",
  unknown: "chưa có thông tin",
  nameless: "Hàng chưa rõ chủ thể",
  sample: null,
};

const order: OrderTracking = {
  order_code: "K7MPQ2XR4H",
  placed_at: "2026-11-25T07:05:00Z",
  name: `<b>Khách</b> & "Thử"`,
  phone_masked: "0912 *** 678",
  address: "40/1 khóm 2, Phường Cao Lãnh, Tỉnh Đồng Tháp",
  note: null,
  payment: { label: "", label_en: "", state: "due_on_delivery" },
  parts: [
    {
      id: "part",
      producer: null,
      state: "waiting",
      state_since: "2026-11-25T07:05:00Z",
      history: [],
      answer_by: null,
      ...{ carrier: null, tracking_number: null, cancellable: true },
      lines: [
        { name: "Trà tim sen", handle: "tra", quantity: 2, unit_price: 85_000, line_total: 170_000, unit_label: "hộp" },
      ],
      shipping_fee: 20_000,
    },
  ],
  subtotal: 170_000,
  shipping_total: 20_000,
  total: 190_000,
  sample: false,
};

const facts = {
  order,
  operator: [
    { label: "Tên", value: undefined },
    { label: "Điện thoại", value: "0277 3851 234" },
  ],
  conditions: [{ label: "Điều kiện chung", url: "https://shop.example/chinh-sach/dieu-kien-chung" }],
  money: (amount: number) => `${amount} đ`,
};

describe("the order as a document", () => {
  const text = contractText(words, facts);

  it("holds parties, goods, amounts and conditions", () => {
    for (const expected of [
      "Trà tim sen",
      "2 × hộp",
      "85000 đ",
      "190000 đ",
      "Tên: chưa có thông tin",
      "0277 3851 234",
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).toContain("https://shop.example/chinh-sach/dieu-kien-chung");
    expect(text).toContain('<meta charset="utf-8">');
  });

  it("says of a seller what the order has kept: where it is and how it is registered, or that this is not known", () => {
    const seller = { handle: "htx-sen", name: "HTX Sen", address: "Xã <Tháp Mười>", registration_number: null };
    const parts = order.parts.map((part) => ({
      ...part,
      producer: { ...seller, phone: "+84912345678", tax_code: "1400123456" },
    }));
    const named = contractText(words, { ...facts, order: { ...order, parts } });
    expect(named).toContain("<h3>HTX Sen</h3>\n<p>Địa chỉ: Xã &lt;Tháp Mười&gt;<br>");
    expect(named).toContain("Điện thoại: 0912 345 678<br>");
    expect(named).toContain("Số đăng ký kinh doanh: chưa có thông tin<br>\nMã số thuế: 1400123456</p>");
    expect(text).not.toContain("Số đăng ký kinh doanh");
  });

  it("lets nothing that was typed become markup", () => {
    expect(text).not.toContain("<b>");
    expect(text).toContain("&lt;b&gt;Khách&lt;/b&gt; &amp; &quot;Thử&quot;");
  });

  it("says on its face when it is one of the demonstration", () => {
    expect(contractText({ ...words, sample: "Đơn trình diễn" }, facts)).toContain("<strong>Đơn trình diễn</strong>");
  });
});
