import type { OrderTracking, PartState } from "@contracts/checkout";
import { describe, expect, it } from "vitest";
import { partTotal } from "./due";
import { formatOrderCode } from "./order-code";
import { timeline } from "./timeline";

const states = (state: PartState) =>
  timeline(state).map((step) => `${step.state}${step.current ? "!" : step.reached ? "+" : ""}`);

describe("the way of a part", () => {
  it("leads from waiting to delivered", () => {
    expect(states("waiting")).toEqual(["waiting!", "confirmed", "packed", "shipped", "delivered"]);
    expect(states("shipped")).toEqual(["waiting+", "confirmed+", "packed+", "shipped!", "delivered"]);
  });

  it("may end early, or with the goods coming back", () => {
    expect(states("cancelled")).toEqual(["waiting+", "cancelled!"]);
    expect(states("returned")).toEqual(["shipped+", "returned!"]);
  });
});

describe("what the courier is paid", () => {
  const part = (state: PartState): OrderTracking["parts"][number] => ({
    id: "part",
    producer: null,
    state,
    state_since: "2026-11-25T00:00:00Z",
    answer_by: null,
    lines: [
      { name: "Trà", handle: "tra", quantity: 2, unit_price: 85_000, line_total: 170_000, unit_label: null },
      { name: "Mứt", handle: "mut", quantity: 1, unit_price: 40_000, line_total: 40_000, unit_label: null },
    ],
    shipping_fee: 20_000,
  });

  it("is goods and delivery of that parcel, and nothing for one that does not come", () => {
    expect(partTotal(part("waiting"))).toBe(230_000);
    expect(partTotal(part("cancelled"))).toBe(0);
  });
});

describe("an order code", () => {
  it("is shown in two groups", () => {
    expect(formatOrderCode("K7MPQ2XR4H")).toBe("K7MPQ-2XR4H");
    expect(formatOrderCode("old-code")).toBe("old-code");
  });
});
