import { describe, expect, it } from "vitest";
import { fieldsIn, saidField, saidSide } from "./said-field";

describe("a field that differs, as people read it", () => {
  it("is money where it is a price, and nothing where the marketplace tells nothing", () => {
    expect(saidField({ field: "price", ours: 89_000, theirs: null }, "ours", "vi")).toMatch(/^89\.000\s₫$/);
    expect(saidField({ field: "stock", ours: 7, theirs: null }, "theirs", "vi")).toBeNull();
  });

  it("is told once, with every size it is about", () => {
    const drift = [
      { field: "price", size: "Túi 250 g", ours: 89_000, theirs: 80_000 },
      { field: "price", size: "Hộp 500 g", ours: 165_000, theirs: 150_000 },
      { field: "title", ours: "Xoài sấy", theirs: "Xoài" },
    ];
    expect(fieldsIn(drift)).toEqual(["price", "title"]);
    expect(saidSide(drift, "price", "theirs", "vi")).toMatch(/^Túi 250 g: 80\.000\s₫; Hộp 500 g: 150\.000\s₫$/);
    expect(saidSide(drift, "title", "ours", "vi")).toBe("Xoài sấy");
  });

  it("is a category by its name with its number behind, or by its number alone", () => {
    const category = {
      field: "category",
      ours: "100637",
      theirs: "100640",
      names: { ours: "Thực phẩm › Mứt", theirs: null },
    };
    expect(saidField(category, "ours", "vi")).toBe("Thực phẩm › Mứt (100637)");
    expect(saidField(category, "theirs", "vi")).toBe("100640");
  });
});
