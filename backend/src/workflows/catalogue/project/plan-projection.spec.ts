import { describe, expect, it } from "vitest";
import { registered } from "../testing/registered";
import { planProjection, type StandingProduct } from "./plan-projection";

const STANDING: StandingProduct = { id: "prod_1", handle: "tra-sen-000001", title: "Trà sen", status: "published" };
const standing = (change: Partial<StandingProduct> = {}) => new Map([["prod_1", { ...STANDING, ...change }]]);
const LINKED = new Map([["rprod_1", "prod_1"]]);
const NOTHING = { create: [], update: [], adopt: [] };

describe("planProjection", () => {
  it("creates what does not stand, under the register's handle", () => {
    expect(planProjection([registered()], new Map(), new Map())).toEqual({
      ...NOTHING,
      create: [{ registered_product_id: "rprod_1", handle: "tra-sen-000001", title: "Trà sen" }],
      shown: [],
    });
  });

  it("does nothing where all is as it should be", () => {
    expect(planProjection([registered()], LINKED, standing())).toEqual({ ...NOTHING, shown: ["prod_1"] });
  });

  it("adopts a product a crash left without its link", () => {
    expect(planProjection([registered()], new Map(), standing())).toEqual({
      ...NOTHING,
      adopt: [{ registered_product_id: "rprod_1", product_id: "prod_1" }],
      shown: ["prod_1"],
    });
  });

  it("follows a corrected name and publishes again what somebody hid", () => {
    const plan = planProjection([registered({ name: "Trà lá sen" })], LINKED, standing({ status: "draft" }));
    expect(plan.update).toEqual([{ id: "prod_1", title: "Trà lá sen", status: "published" }]);
  });

  it("hides a second spelling of another product, and makes none for it", () => {
    const second = registered({ same_as: "rprod_2" });
    expect(planProjection([second], LINKED, standing())).toEqual({
      ...NOTHING,
      update: [{ id: "prod_1", status: "draft" }],
      shown: [],
    });
    expect(planProjection([second], new Map(), new Map())).toEqual({ ...NOTHING, shown: [] });
  });
});
