import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Catalogue } from "./catalogue";
import { judge } from "./judge";
import { reasonText } from "./reasons";
import type { KnownProduct, SeenOffer } from "./types";

// Names as the public register prints them; contents and numbers are made up for the test.
const NAM_HUY: KnownProduct = {
  id: "hat-sen-nam-huy",
  name: "Hạt sen sấy",
  producer: "Công ty TNHH Nam Huy",
  province: "Đồng Tháp",
  content: { amount: 500, unit: "g" },
  gtins: ["8930000000002"],
  listings: ["shopee::1:"],
  shopSkus: ["tiki:77:HS-500"],
  shops: ["shopee:900"],
};
const SEN_DAI_VIET: KnownProduct = {
  id: "hat-sen-sdv",
  name: "Hạt sen sấy",
  producer: "Chi nhánh Công ty Cổ phần thực phẩm Sen Đại Việt",
  district: "Tháp Mười",
  province: "Đồng Tháp",
  decisions: ["1850/QĐ-UBND-HC"],
};
const DAN_MAP: KnownProduct = {
  id: "kho-dan-map",
  name: "Khô cá sặc rằn",
  producer: "Cơ sở Dân Mập",
  province: "Đồng Tháp",
  decisions: ["1850/QĐ-UBND-HC"],
};
const HUNG_HONG: KnownProduct = { ...DAN_MAP, id: "kho-hung-hong", producer: "Cơ sở Hùng Hồng" };
const KHAI_HOAN = [38, 40, 43].map((degree) => ({
  id: `khai-hoan-${degree}`,
  name: `Nước mắm Phú Quốc Khải Hoàn ${degree} độ đạm`,
  producer: "Công ty Cổ phần thương mại Khải Hoàn",
  province: "Kiên Giang",
}));
const DONG_A = ["Kẹo dừa sầu riêng", "Kẹo dừa sầu riêng lá dứa"].map((name, index) => ({
  id: `dong-a-${index}`,
  name,
  producer: "Công ty TNHH SXKD tổng hợp Đông Á",
  province: "Bến Tre",
}));
const MIT: KnownProduct = {
  id: "mit-nam-huy",
  name: "Mít sấy",
  producer: "Công ty TNHH Nam Huy",
  province: "Đồng Tháp",
};

const catalogue = Catalogue.of([NAM_HUY, MIT, SEN_DAI_VIET, DAN_MAP, HUNG_HONG, ...KHAI_HOAN, ...DONG_A]);

function verdict(product: { id: string }, title: string, offer: Partial<SeenOffer> = {}) {
  return judge(product.id, { title, ...offer }, catalogue);
}

describe("judge by numbers", () => {
  it("knows our own listing and our own SKU whatever the title says", () => {
    expect(verdict(NAM_HUY, "???", { listingKey: "shopee::1:" })).toMatchObject({ band: "same", rule: "listing" });
    const own = { channel: "tiki", shopId: "77", sku: "HS-500" };
    expect(verdict(NAM_HUY, "???", own)).toMatchObject({ band: "same", rule: "shop_sku" });
    expect(verdict(NAM_HUY, "???", { ...own, shopId: "78" }).rule).toBe("name");
  });

  it("believes a barcode on goods of the name, and leaves a copied one to a person", () => {
    expect(verdict(NAM_HUY, "Hạt sen", { gtin: "8930000000002" })).toMatchObject({ band: "same", rule: "gtin" });
    expect(verdict(NAM_HUY, "Nồi cơm điện", { gtin: "8930000000002" })).toMatchObject({ band: "person", rule: "gtin" });
    const other = verdict(NAM_HUY, "Hạt sen sấy Nam Huy 500g", { gtin: "8930000000019" });
    expect(other).toMatchObject({ band: "person", rule: "gtin" });
  });

  it("takes a decision's number as proof only where the title fits one of its products", () => {
    const text = "Sản phẩm OCOP theo Quyết định số 1850 / QĐ – UBND – HC ngày 07/12/2020";
    expect(verdict(SEN_DAI_VIET, "Hạt sen sấy 200g", { text })).toMatchObject({ band: "same", rule: "decision" });
    expect(verdict(DAN_MAP, "Khô cá sặc rằn 500g", { text }).band).toBe("person");
    expect(verdict(SEN_DAI_VIET, "Hạt sen sấy 200g", { text: "QĐ 21850/QĐ-UBND-HC" }).band).toBe("person");
  });
});

describe("judge by name", () => {
  it.each([
    "Hạt sen sấy Nam Huy 500g",
    "HẠT SEN SẤY NAM HUY - ĐẶC SẢN ĐỒNG THÁP (500GR)",
    "hat sen say nam huy 500g",
    "🌾 [OCOP 5 sao] Nam Huy - Hạt sen sấy loại 1, thơm ngon, 0,5kg",
    "Combo 3 x 500g Hạt sen sấy Nam Huy freeship",
    "Ha\u0323t sen sa\u0302\u0301y Nam Huy",
  ])("%s is Nam Huy's", (title) => expect(verdict(NAM_HUY, title)).toMatchObject({ band: "same", rule: "name" }));

  it("accepts the producer as the seller, by name, by joined name and by the shop we know", () => {
    expect(verdict(NAM_HUY, "Hạt sen sấy 500g", { seller: "Nam Huy Official" }).band).toBe("same");
    expect(verdict(NAM_HUY, "Hạt sen sấy 500g", { seller: "namhuyfood" }).band).toBe("same");
    expect(verdict(NAM_HUY, "Hạt sen sấy 500g", { channel: "shopee", shopId: "900" }).band).toBe("same");
    expect(verdict(NAM_HUY, "Hạt sen sấy 500g", { seller: "Bách hóa quê" }).band).toBe("person");
  });

  it("rules out the same goods of another producer", () => {
    expect(verdict(DAN_MAP, "Khô cá sặc rằn Hùng Hồng 500g").band).toBe("different");
    expect(verdict(HUNG_HONG, "Khô cá sặc rằn Hùng Hồng 500g").band).toBe("same");
    expect(verdict(NAM_HUY, "Hạt sen sấy Cà Mau").band).toBe("different");
  });

  it("rules out another size, and asks where several pieces may be meant", () => {
    expect(verdict(NAM_HUY, "Hạt sen sấy Nam Huy 250g").band).toBe("different");
    expect(verdict(NAM_HUY, "Hạt sen sấy Nam Huy 1kg").band).toBe("person");
    expect(verdict(NAM_HUY, "Hạt sen sấy Nam Huy 1kg/2 gói").band).toBe("same");
  });

  it("tells strengths apart, and asks where the title tells none", () => {
    expect(verdict({ id: "khai-hoan-40" }, "Nước mắm Phú Quốc Khải Hoàn 40 độ đạm 500ml").band).toBe("same");
    expect(verdict({ id: "khai-hoan-40" }, "Nước mắm Phú Quốc Khải Hoàn 43 độ đạm 500ml").band).toBe("different");
    expect(verdict({ id: "khai-hoan-40" }, "Nước mắm Phú Quốc Khải Hoàn 500ml").band).toBe("person");
  });

  it("prefers the sister product a title names more fully, and asks about flavours nobody certified", () => {
    expect(verdict({ id: "dong-a-0" }, "Kẹo dừa sầu riêng lá dứa Đông Á").band).toBe("different");
    expect(verdict({ id: "dong-a-1" }, "Kẹo dừa sầu riêng lá dứa Đông Á").band).toBe("same");
    expect(verdict({ id: "dong-a-0" }, "Kẹo dừa sầu riêng Đông Á").band).toBe("same");
    expect(verdict(NAM_HUY, "Hạt sen sấy vị matcha Nam Huy 500g").band).toBe("person");
    expect(verdict(NAM_HUY, "Hạt sen sấy Nam Huy + Mít sấy Nam Huy").band).toBe("person");
  });

  it("keeps dừa, dứa and dưa apart wherever marks are written", () => {
    expect(verdict({ id: "dong-a-0" }, "Kẹo dứa sầu riêng Đông Á").band).not.toBe("same");
  });

  it("gives every verdict its reasons in plain Vietnamese and English", () => {
    const { reasons } = verdict(DAN_MAP, "Khô cá sặc rằn Hùng Hồng 500g");
    const texts = reasons.map(reasonText);
    expect(texts.map(({ vi }) => vi)).toContain("Trang nêu tên một chủ thể khác: “Hùng Hồng”.");
    for (const { vi, en } of texts) expect(`${vi}${en}`).not.toContain("$");
  });

  it("never fails on any title, and calls none the same without the goods' name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (title) => {
        expect(verdict(NAM_HUY, title).band).not.toBe("same");
      }),
    );
  });

  it("does not depend on case or on composed and decomposed letters", () => {
    const shapes = fc.constantFrom("Hạt sen sấy Nam Huy 500g", "Khô cá sặc rằn Hùng Hồng", "Mít sấy vị dâu Nam Huy");
    const forms = fc.constantFrom("NFC" as const, "NFD" as const);
    fc.assert(
      fc.property(shapes, forms, fc.boolean(), (title, form, upper) => {
        const written = (upper ? title.toUpperCase() : title).normalize(form);
        for (const product of [NAM_HUY, DAN_MAP, MIT]) {
          expect(verdict(product, written).band).toBe(verdict(product, title).band);
        }
      }),
    );
  });

  it("refuses a product it does not know", () => {
    expect(() => verdict({ id: "nobody" }, "x")).toThrow(RangeError);
  });
});
