import { describe, expect, it } from "vitest";
import type { PartState } from "../../../contracts/checkout";
import { canMove, nextStates, stockEffect } from "./part-states";

const ALL: PartState[] = ["waiting", "confirmed", "packed", "shipped", "delivered", "returned", "cancelled"];

describe("a producer's part of an order", () => {
  it("goes from waiting to delivered step by step", () => {
    const path: PartState[] = ["waiting", "confirmed", "packed", "shipped", "delivered"];
    for (const [index, to] of path.slice(1).entries()) expect(canMove(path[index] ?? "waiting", to)).toBe(true);
  });

  it("never skips a step and never goes back", () => {
    expect(canMove("waiting", "shipped")).toBe(false);
    expect(canMove("packed", "confirmed")).toBe(false);
    for (const state of ALL) expect(canMove(state, state)).toBe(false);
  });

  it("can be cancelled until the goods have left, and returned only after", () => {
    expect(ALL.filter((state) => canMove(state, "cancelled"))).toEqual(["waiting", "confirmed", "packed"]);
    expect(ALL.filter((state) => canMove(state, "returned"))).toEqual(["shipped", "delivered"]);
  });

  it("ends when cancelled or returned", () => {
    expect([nextStates("cancelled"), nextStates("returned")]).toEqual([[], []]);
  });

  it("gives stock back when cancelled, takes it out when shipped, and takes goods back when they return", () => {
    expect(ALL.map(stockEffect)).toEqual([null, null, null, "ship", "deliver", "take_back", "release"]);
  });
});
