import { describe, expect, it } from "vitest";
import { orderSearch } from "./search-words";

describe("what a producer types to find an order", () => {
  it.each([
    ["k7mpq-2xr4h", { code: "K7MPQ2XR4H", phone_ending: null }],
    ["678", { code: "678", phone_ending: "678" }],
    ["0912 345 678", { code: "0912345678", phone_ending: "5678" }],
    ["+84 912.345.678", { code: "84912345678", phone_ending: "5678" }],
    ["  ", { code: null, phone_ending: null }],
  ])("%j", (typed, wanted) => expect(orderSearch(typed)).toEqual(wanted));
});
