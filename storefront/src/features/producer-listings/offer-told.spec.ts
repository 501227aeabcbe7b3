import { describe, expect, it } from "vitest";
import { offerTold, sizesTold } from "./offer-told";

const SIZES = [
  { name: "Túi 200 g", price: 45_000, stock: 12 },
  { name: "Hộp 500 g", price: 110_000, stock: 3 },
];
/** Amounts carry a space that does not break. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("what a listing is offered for", () => {
  it("is one price where it is one thing to buy", () => {
    expect(plain(offerTold({ price: 45_000, stock: 12, sizes: [] }, "vi"))).toBe("45.000 ₫ · còn 12");
  });

  it("goes from the cheapest size to the dearest, with the pieces of all", () => {
    expect(plain(offerTold({ price: 45_000, stock: 15, sizes: SIZES }, "vi"))).toBe(
      "45.000 ₫ – 110.000 ₫ · 2 loại · còn 15",
    );
  });

  it("is said once where all sizes cost the same", () => {
    const same = SIZES.map((size) => ({ ...size, price: 45_000 }));
    expect(plain(offerTold({ price: 45_000, stock: 15, sizes: same }, "en"))).toMatch(
      /^₫?[\d,.]+ ?₫? · 2 sizes · 15 left$/,
    );
  });

  it("is told size by size before it is sent", () => {
    expect(plain(sizesTold(SIZES, "vi"))).toBe("Túi 200 g giá 45.000 ₫, còn 12; Hộp 500 g giá 110.000 ₫, còn 3");
  });
});
