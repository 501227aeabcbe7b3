import { describe, expect, it } from "vitest";
import { plannedChanges } from "./offer-changes";

const PRODUCT = { id: "rp_1", name: "Kẹo dừa" };
const OFFER = { size: 1, price: 50_000, stock: 10, reserved: 3, unit_label: "hộp", withdrawn: false };
/** What becomes of a product of one size. */
const only = (offer: typeof OFFER | null, rule: Parameters<typeof plannedChanges>[2]) =>
  plannedChanges(PRODUCT, offer ? [offer] : [], rule)[0];

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
    expect(only(OFFER, rule)).toMatchObject({ before: { price: 50_000, stock: 10 }, after });
  });

  it("leaves what buyers ordered, what has no price and what stays the same, each with its reason", () => {
    expect(only(OFFER, { stock: { set: 2 } })).toMatchObject({
      message: expect.stringContaining("đã đặt 3"),
    });
    expect(only(null, { stock: { set: 2 } })).toHaveProperty("message");
    expect(only(OFFER, { price: { set: 50_000 } })).toMatchObject({ message_en: "Nothing changes." });
  });

  it("reaches every size that is sold, each from its own price, and names it", () => {
    const bag = { size: 2, price: 20_000, stock: 4, reserved: 0, unit_label: "Túi 200 g", withdrawn: false };
    const gone = { size: 3, price: 90_000, stock: 0, reserved: 0, unit_label: "Thùng", withdrawn: true };
    const planned = plannedChanges(PRODUCT, [OFFER, bag, gone], { price: { percent: 10 } });
    expect(planned).toMatchObject([
      { size: 1, name: "Kẹo dừa, hộp", after: { price: 55_000, stock: 10 } },
      { size: 2, name: "Kẹo dừa, Túi 200 g", after: { price: 22_000, stock: 4 } },
    ]);
  });

  it("leaves one size of which buyers ordered more, and changes the others", () => {
    const bag = { size: 2, price: 20_000, stock: 4, reserved: 0, unit_label: "Túi 200 g", withdrawn: false };
    expect(plannedChanges(PRODUCT, [OFFER, bag], { stock: { set: 1 } })).toMatchObject([
      { size: 1, message: expect.stringContaining("đã đặt 3") },
      { size: 2, after: { stock: 1 } },
    ]);
  });
});
