import { describe, expect, it } from "vitest";
import { EVERYWHERE, liesWithin, withinScope } from "./unit-scope";

const scope = { kind: "units", ids: ["commune", "district"] } as const;
const place = { province_id: "province", district_id: null, commune_id: null };

describe("a place", () => {
  it("lies in a scope by its most exact unit", () => {
    expect(liesWithin(scope, { ...place, commune_id: "commune" })).toBe(true);
    expect(liesWithin(scope, { ...place, district_id: "district" })).toBe(true);
    expect(liesWithin(scope, { ...place, district_id: "district", commune_id: "elsewhere" })).toBe(false);
    expect(liesWithin(scope, place)).toBe(false);
  });

  it("that nothing is known of lies only in everything", () => {
    const unknown = { province_id: null, district_id: null, commune_id: null };
    expect(liesWithin(scope, unknown)).toBe(false);
    expect(liesWithin(EVERYWHERE, unknown)).toBe(true);
  });
});

describe("a condition", () => {
  it("lets everything through for everywhere, and nothing for no units", () => {
    expect(withinScope(EVERYWHERE, "u")).toEqual({ condition: "TRUE", params: [] });
    expect(withinScope({ kind: "units", ids: [] }, "u").params).toEqual(["[]"]);
  });
});
