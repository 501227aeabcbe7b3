import { expect, it } from "vitest";
import { cancelledWords } from "./cancelled-words";

const PAGE = "https://shop.example/tra-cuu-don-hang";
const part = { order_code: "K7MPQ2XR4H", producer_name: "Hợp tác xã Mẫu" };

it("says which order, whose part, why, that nothing is owed for it, and where to look", () => {
  const { subject, text } = cancelledWords(part, { inTime: false, page: PAGE });
  expect(subject).toBe("Đơn K7MPQ-2XR4H: phần hàng của Hợp tác xã Mẫu đã hủy");
  for (const told of [
    "K7MPQ-2XR4H",
    "không nhận đơn trong giờ hẹn",
    "không phải trả tiền",
    PAGE,
    "did not answer in time",
  ])
    expect(text).toContain(told);
});

it("does not blame the deadline where somebody cancelled, and names nobody it does not know", () => {
  const { text } = cancelledWords({ ...part, producer_name: null }, { inTime: true, page: PAGE });
  expect(text).toContain("Người bán không giao được");
  expect(text).not.toContain("giờ hẹn");
});
