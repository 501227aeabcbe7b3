import { describe, expect, it } from "vitest";
import { plannedChange } from "./offer-changes";

const PRODUCT = { id: "rp_1", name: "Kẹo dừa" };
const OFFER = { price: 50_000, stock: 10, reserved: 3, unit_label: "hộp" };

describe("a change of many prices and stocks", () => {
  it.each([
    [{ price: { percent: 10 } }, { price: 55_000, stock: 10 }],
    [{ price: { percent: -7 } }, { price: 46_500, stock: 10 }],
    [{ price: { percent: 1 } }, { price: 50_500, stock: 10 }],
    [
      { price: { set: 42_000 }, stock: { set: 7 } },
      { price: 42_000, stock: 7 },
    ],
    [{ stock: { add: 5 } }, { price: 50_000, stock: 15 }],
    [{ price: { percent: -100 } }, { price: 500, stock: 10 }],
  ])("%j", (rule, after) => {
    expect(plannedChange(PRODUCT, OFFER, rule)).toMatchObject({ before: { price: 50_000, stock: 10 }, after });
  });

  it("leaves what buyers ordered, what has no price and what stays the same, each with its reason", () => {
    expect(plannedChange(PRODUCT, OFFER, { stock: { set: 2 } })).toMatchObject({
      message: expect.stringContaining("đã đặt 3"),
    });
    expect(plannedChange(PRODUCT, null, { stock: { set: 2 } })).toHaveProperty("message");
    expect(plannedChange(PRODUCT, OFFER, { price: { set: 50_000 } })).toMatchObject({ message_en: "Nothing changes." });
  });
});
