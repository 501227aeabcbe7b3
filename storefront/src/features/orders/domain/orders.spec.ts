import type { OrderTracking, PartState } from "@contracts/checkout";
import { describe, expect, it } from "vitest";
import { partTotal } from "./due";
import { formatOrderCode } from "./order-code";
import { timeline } from "./timeline";

/** The steps taken so far, an hour apart; `!` marks the current one, `+` those passed. */
const way = (...taken: [PartState, ...PartState[]]) => {
  const history = taken.map((state, hour) => ({ state, at: `2026-11-25T0${hour}:00:00Z` }));
  return timeline({ state: taken.at(-1) ?? taken[0], history }).map(
    (step) => `${step.state}${step.current ? "!" : step.at ? "+" : ""}`,
  );
};

describe("the way of a part", () => {
  it("leads from waiting to delivered", () => {
    expect(way("waiting")).toEqual(["waiting!", "confirmed", "packed", "shipped", "delivered"]);
    expect(way("waiting", "confirmed", "packed", "shipped")).toEqual([
      "waiting+",
      "confirmed+",
      "packed+",
      "shipped!",
      "delivered",
    ]);
  });

  it("may end early, or with the goods coming back", () => {
    expect(way("waiting", "confirmed", "cancelled")).toEqual(["waiting+", "confirmed+", "cancelled!"]);
    expect(way("waiting", "confirmed", "packed", "shipped", "delivered", "returned").slice(-2)).toEqual([
      "delivered+",
      "returned!",
    ]);
  });

  it("knows when each step was taken", () => {
    const history = [{ state: "waiting", at: "2026-11-25T07:05:00Z" } as const];
    expect(timeline({ state: "waiting", history })[0]?.at).toBe("2026-11-25T07:05:00Z");
  });
});

describe("what the courier is paid", () => {
  const part = (state: PartState): OrderTracking["parts"][number] => ({
    id: "part",
    producer: null,
    state,
    state_since: "2026-11-25T00:00:00Z",
    history: [],
    answer_by: null,
    ...{ carrier: null, tracking_number: null, cancellable: false },
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
