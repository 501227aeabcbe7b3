import { expect, it } from "vitest";
import { stepAddress } from "./step-address";

const PRODUCT = { id: "rprod_1", listed: false };

it("leads each step to the page on which it is done and back, and what is written to the page on which it is sent", () => {
  expect(stepAddress("story", "todo", PRODUCT)).toBe("/kenh-chu-the/san-pham/rprod_1/cau-hoi?ve=viec");
  expect(stepAddress("story", "drafted", PRODUCT)).toBe("/kenh-chu-the/san-pham/rprod_1/gui-duyet?ve=viec");
  expect(stepAddress("label", "asked", PRODUCT)).toBe("/kenh-chu-the/san-pham/rprod_1/gui-duyet?ve=viec");
  expect(stepAddress("offer", "todo", PRODUCT)).toBe("/kenh-chu-the/san-pham/rprod_1/gia?ve=viec");
  expect(stepAddress("shop", "todo", PRODUCT)).toBe("/kenh-chu-the/gian-hang");
});

it("leads to choosing a shop for the product, and to the listings once it was sent", () => {
  expect(stepAddress("listing", "todo", PRODUCT)).toBe("/kenh-chu-the/tin-dang/dang?sp=rprod_1");
  expect(stepAddress("listing", "todo", { ...PRODUCT, listed: true })).toBe("/kenh-chu-the/tin-dang");
});
