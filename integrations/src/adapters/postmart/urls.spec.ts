import { describe, expect, it } from "vitest";
import { text, vectorsOf } from "../../testing/vectors";
import { recogniseUrl } from "./index";

describe("Postmart's and Buudien's addresses", () => {
  it.each(vectorsOf("postmart"))("$inputs.url", ({ inputs, expected }) => {
    const seen = recogniseUrl(text(inputs, "url"));
    expect(seen.kind).toBe(expected.kind);
    if (seen.kind === "product") expect(seen.itemId ?? null).toBe(expected.item_id);
  });

  it("knows Buudien's hosts, and its ids once somebody configured the pattern", () => {
    const url = "https://nongsan.buudien.vn/san-pham/xoai-cao-lanh/12345";
    expect(recogniseUrl(url)).toEqual({ kind: "product" });
    expect(recogniseUrl(url, { hosts: ["nongsan.buudien.vn"], urlPatterns: ["/(\\d+)$"] })).toEqual({
      kind: "product",
      itemId: "12345",
    });
    expect(recogniseUrl("https://buudien.vn.evil.example/p/x-1.html")).toEqual({ kind: "not_a_listing" });
  });
});
