import { expect, it } from "vitest";
import { stepAddress } from "./step-address";

it("leads each step to the page on which it is done, and what is written to the page on which it is sent", () => {
  expect(stepAddress("story", "todo", "rprod_1")).toBe("/kenh-chu-the/san-pham/rprod_1/cau-hoi");
  expect(stepAddress("story", "drafted", "rprod_1")).toBe("/kenh-chu-the/san-pham/rprod_1/gui-duyet");
  expect(stepAddress("label", "asked", "rprod_1")).toBe("/kenh-chu-the/san-pham/rprod_1/gui-duyet");
  expect(stepAddress("offer", "todo", "rprod_1")).toBe("/kenh-chu-the/san-pham/rprod_1/gia");
  expect(stepAddress("shop", "todo", "rprod_1")).toBe("/kenh-chu-the/gian-hang");
  expect(stepAddress("listing", "todo", "rprod_1")).toBe("/kenh-chu-the/tin-dang");
});
