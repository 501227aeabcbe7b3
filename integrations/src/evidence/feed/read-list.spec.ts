import { describe, expect, it } from "vitest";
import { readFeedList } from "./read-list";
import { answerOfRow, outcomeOfRow, rowHash } from "./sighting";

const ROW = {
  url: "https://nongsan.buudien.vn/p/a-1.html",
  title: "Trà sen",
  price: 85_000,
  availability: "in_stock" as const,
};
const json = (...listings: unknown[]) =>
  readFeedList(new TextEncoder().encode(JSON.stringify({ listings })), "application/json");
const csv = (text: string) => readFeedList(new TextEncoder().encode(text), "text/csv");

describe("a list of listings", () => {
  it("is read the same from a sheet and from JSON", () => {
    const sheet = csv(`\uFEFFtitle,url,price,availability,more\r\nTrà sen,${ROW.url},85000,in_stock,x\r\n`);
    expect(sheet).toEqual({ rows: [ROW], faults: [] });
    expect(json({ ...ROW, more: "x" })).toEqual(sheet);
  });

  it("leaves out what nobody filled in", () => {
    expect(json({ ...ROW, seller: "", price: null, gtin: "" }).rows).toEqual([
      { url: ROW.url, title: "Trà sen", availability: "in_stock" },
    ]);
  });

  it.each([
    ["price", { price: "85.000" }],
    ["price", { price: 85_000.5 }],
    ["price", { price: 0 }],
    ["gtin", { gtin: "8935086810577" }],
    ["availability", { availability: "sold" }],
    ["title", { title: " " }],
    ["url", { url: undefined }],
  ])("has a fault in %s for %o, and keeps its other rows", (field, change) => {
    expect(json({ ...ROW, ...change }, { ...ROW, url: `${ROW.url}?2` })).toMatchObject({
      rows: [{ url: `${ROW.url}?2` }],
      faults: [{ row: 1, field }],
    });
  });

  it("says so where an address stands twice", () => {
    expect(json(ROW, { ...ROW, title: "Khác" })).toEqual({ rows: [ROW], faults: [{ row: 2, field: "url" }] });
  });

  it("is none where it is no list, or no UTF-8", () => {
    expect(() => json().rows).not.toThrow();
    expect(() => readFeedList(new TextEncoder().encode("[]"), "application/json")).toThrow();
    expect(() => readFeedList(new Uint8Array([0xff, 0xfe]), "text/csv")).toThrow();
  });
});

describe("what a row proves", () => {
  it("is that one can buy only where it is in stock and has a price", () => {
    expect(outcomeOfRow(ROW, "same")).toBe("buyable");
    expect(outcomeOfRow({ ...ROW, price: undefined }, "same")).toBe("not_buyable");
    expect(outcomeOfRow({ ...ROW, availability: "hidden" }, "same")).toBe("not_buyable");
    expect(outcomeOfRow(ROW, "person")).toBe("undecided");
    expect(outcomeOfRow(ROW, "different")).toBe("other_product");
  });

  it("is kept with the hash of the row, in whatever order it came, and of its list", () => {
    const { url, title, price, availability } = ROW;
    expect(rowHash({ availability, price, title, url })).toBe(rowHash(ROW));
    expect(rowHash({ ...ROW, price: 90_000 })).not.toBe(rowHash(ROW));
    expect(answerOfRow(ROW, "a".repeat(64))).toMatchObject({
      way: "feed",
      title: "Trà sen",
      listSha256: "a".repeat(64),
    });
  });
});
