import type { SellingTerms } from "@contracts/channel-decision";
import { describe, expect, it } from "vitest";
import { readTermsForm } from "./terms-form";

const BEFORE: SellingTerms = {
  rules: { price: { percent: 100, round_to: 1, floor: 0 }, stock: { keep: 0, percent: 100, max: null } },
  ...{ carriers: [], warehouse: null, tell_stars: true, producers: ["prod_1"] },
};

describe("the form of terms", () => {
  it("reads price, stock, carriers and stars, and leaves alone whose goods the shop takes", () => {
    const form = new URLSearchParams(
      "he-so=110&tron=500&san-gia=20000&giu-lai=2&phan=80&toi-da=50&van-chuyen=a&kho=w1",
    );
    form.append("van-chuyen", "b");
    expect(readTermsForm(form, BEFORE)).toEqual({
      rules: { price: { percent: 110, round_to: 500, floor: 20_000 }, stock: { keep: 2, percent: 80, max: 50 } },
      ...{ carriers: ["a", "b"], warehouse: "w1", tell_stars: false, producers: ["prod_1"] },
    });
  });

  it("takes an empty maximum as none, and keeps what cannot be read", () => {
    const form = new URLSearchParams("he-so=nhiều&tron=7&phan=&toi-da=&sao=1");
    expect(readTermsForm(form, BEFORE)).toEqual(BEFORE);
  });
});
