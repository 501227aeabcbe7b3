import { describe, expect, it } from "vitest";
import { measured } from "./quantity";

describe("measured", () => {
  it.each([
    ["Tương ớt 250g", { amount: 250, unit: "g", count: 1 }],
    ["Gạo ST25 (TÚI 5KG)", { amount: 5_000, unit: "g", count: 1 }],
    ["Nước mắm 0,5 lít", { amount: 500, unit: "ml", count: 1 }],
    ["Mật ong 1.000ml", { amount: 1_000, unit: "ml", count: 1 }],
    ["Khô cá 3 x 500g", { amount: 500, unit: "g", count: 3 }],
    ["Khô cá 3 gói x 500 gr", { amount: 500, unit: "g", count: 3 }],
    ["Hộp cơm 520ML*3", { amount: 520, unit: "ml", count: 3 }],
    ["Cà phê 1kg/2 gói", { amount: 500, unit: "g", count: 2 }],
    ["CÀ PHÊ DAKMAR(COMBO 2 bì)_KON TUM (200gr/bì)", { amount: 200, unit: "g", count: 2 }],
    ["Combo 10 Hộp Bánh Đậu Xanh 125g", { amount: 125, unit: "g", count: 10 }],
    ["COMBO 6 CHAI NƯỚC MẮM 490ml", { amount: 490, unit: "ml", count: 6 }],
    ["Nước Đông Trùng (hộp gồm 6 lon)", { count: 6 }],
    ["TRÀ SÂM DÂY ( 25 TÚI )", { count: 25 }],
    ["Thịt trâu 2 lạng", { amount: 200, unit: "g", count: 1 }],
  ])("%s", (title, quantity) => expect(measured(title).quantities).toEqual([quantity]));

  it("tells strengths from contents", () => {
    expect(measured("Nước mắm 40 độ đạm 500ml").strengths).toEqual([{ value: 40, kind: "độ" }]);
    expect(measured("Yến chưng 18% hũ 70ml").strengths).toEqual([{ value: 18, kind: "%" }]);
    expect(measured("Nước mắm Nhĩ 35°N").strengths).toEqual([{ value: 35, kind: "độ" }]);
  });

  it("leaves what is neither", () => {
    expect(measured("Gạo VD 20 Gò Công").quantities).toEqual([]);
    expect(measured("Khô cá lóc 3 nắng, 3 x 500g, OCOP 4 sao").rest.replace(/\s+/g, " ")).toBe(
      "Khô cá lóc 3 nắng, , OCOP 4 sao",
    );
    expect(measured("Trà lá sen Gia Long").quantities).toEqual([]);
  });
});
