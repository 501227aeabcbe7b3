import { describe, expect, it } from "vitest";
import { saidField } from "./said-field";

describe("a field that differs, as people read it", () => {
  it("is money where it is a price, and nothing where the marketplace tells nothing", () => {
    expect(saidField({ field: "price", ours: 89_000, theirs: null }, "ours", "vi")).toMatch(/^89\.000\s₫$/);
    expect(saidField({ field: "stock", ours: 7, theirs: null }, "theirs", "vi")).toBeNull();
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
