import { describe, expect, it } from "vitest";
import { Catalogue } from "./catalogue";
import { findProduct } from "./find";
import type { KnownProduct, SeenOffer } from "./types";

const LOTUS: KnownProduct = {
  id: "hat-sen",
  name: "Hạt sen sấy",
  producer: "Công ty TNHH Nam Huy",
  province: "Đồng Tháp",
  gtins: ["8930000000002"],
  shopSkus: ["buudien:77:HS-500"],
  shops: ["buudien:77"],
};
const JACKFRUIT: KnownProduct = { ...LOTUS, id: "mit", name: "Mít sấy", gtins: [], shopSkus: [] };
const STRANGER: KnownProduct = {
  ...LOTUS,
  id: "sen-khac",
  producer: "Cơ sở Tân Lộc Phát",
  gtins: [],
  shopSkus: [],
  shops: [],
};
const catalogue = Catalogue.of([LOTUS, JACKFRUIT, STRANGER]);

const found = (title: string, offer: Partial<SeenOffer> = {}) => {
  const one = findProduct({ title, channel: "buudien", ...offer }, catalogue);
  return one && [one.product, one.verdict.band, one.verdict.rule];
};

describe("which product of the register an offer shows", () => {
  it("is told by our own number, by a barcode, or by name and producer", () => {
    expect(found("Hàng bán chạy", { shopId: "77", sku: "HS-500" })).toEqual(["hat-sen", "same", "shop_sku"]);
    expect(found("Hạt sen sấy", { gtin: "8930000000002" })).toEqual(["hat-sen", "same", "gtin"]);
    expect(found("Hạt sen sấy Nam Huy")).toEqual(["hat-sen", "same", "name"]);
    expect(found("Hạt sen sấy", { seller: "Tân Lộc Phát Official" })).toEqual(["sen-khac", "same", "name"]);
    expect(found("Mít sấy", { shopId: "77" })).toEqual(["mit", "same", "name"]);
  });

  it("is a person's to say where one product alone may be meant", () => {
    expect(found("Hạt sen sấy Nam Huy vị matcha")).toEqual(["hat-sen", "person", "name"]);
  });

  it("is none where nobody is named, or more than one product fits", () => {
    expect(found("Hạt sen sấy")).toBeNull();
    expect(found("Combo hạt sen sấy và mít sấy Nam Huy")).toBeNull();
    expect(found("Khăn tắm cotton", { seller: "Nam Huy" })).toBeNull();
  });
});
