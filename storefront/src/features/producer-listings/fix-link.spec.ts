import { describe, expect, it } from "vitest";
import { fixLink, isOfficers } from "./fix-link";

describe("where a fault is mended", () => {
  it.each([
    ["images", "product", "/kenh-chu-the/san-pham/rp_1/anh"],
    ["description", "product", "/kenh-chu-the/san-pham/rp_1/cau-chuyen#story_vi"],
    ["price", "offer", "/kenh-chu-the/san-pham/rp_1/gia#price"],
    ["options", "offer", "/kenh-chu-the/san-pham/rp_1/gia#price"],
    ["saleUnit", "listing", "/kenh-chu-the/san-pham/rp_1/gia#unit_label"],
    ["traceUrl", "listing", "/kenh-chu-the/san-pham/rp_1/ma-vach#label.trace_code"],
    ["papers", "product", "/kenh-chu-the/san-pham/rp_1"],
    [null, "product", "/kenh-chu-the/san-pham/rp_1"],
  ] as const)("%s", (field, fix, href) => {
    expect(fixLink({ field, fix }, "rp_1")).toBe(href);
  });

  it("is not the producer's where the register, the group's mapping or the shop's terms decide", () => {
    expect(fixLink({ field: "title", fix: "product" }, "rp_1")).toBeNull();
    expect(fixLink({ field: "category", fix: "mapping" }, "rp_1")).toBeNull();
    expect(fixLink({ field: "carriers", fix: "terms" }, "rp_1")).toBeNull();
  });

  it("is an officer's exactly there, and not where the sentence itself says what to do elsewhere", () => {
    expect(isOfficers({ field: "title", fix: "product" })).toBe(true);
    expect(isOfficers({ field: "weight", fix: "mapping" })).toBe(true);
    for (const field of ["site", "producerAddress"]) expect(isOfficers({ field, fix: "listing" })).toBe(true);
    expect(isOfficers({ field: "price", fix: "offer" })).toBe(false);
    expect(isOfficers({ field: "listing", fix: "shop" })).toBe(false);
    expect(fixLink({ field: "listing", fix: "shop" }, "rp_1")).toBeNull();
  });
});
