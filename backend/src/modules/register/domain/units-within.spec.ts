import { describe, expect, it } from "vitest";
import { type Succession, type UnitNode, unitsWithin, unitTree } from "./units-within";

/** Province T went into D; its district H held communes a, b and half of c; D had commune d. The other half of c went elsewhere. */
const units: UnitNode[] = [
  province("old-T", "2025-07-01"),
  province("old-D", "2025-07-01"),
  province("D"),
  province("E"),
  { id: "H", level: "district", parent_id: "old-T", valid_to: "2025-07-01" },
  ...["a", "b", "c"].map((id) => commune(id, "H", "2025-07-01")),
  commune("d", "old-D", "2025-07-01"),
  ...["ab", "cd"].map((id) => commune(id, "D")),
  commune("c-east", "E"),
];
const successions: Succession[] = [
  { old_id: "old-T", new_id: "D", kind: "merge" },
  { old_id: "old-D", new_id: "D", kind: "merge" },
  { old_id: "a", new_id: "ab", kind: "merge" },
  { old_id: "b", new_id: "ab", kind: "merge" },
  { old_id: "c", new_id: "cd", kind: "part" },
  { old_id: "c", new_id: "c-east", kind: "part" },
  { old_id: "d", new_id: "cd", kind: "merge" },
];
const tree = unitTree(units, successions);
const within = (...named: string[]) => unitsWithin(tree, named).sort();

function province(id: string, valid_to: string | null = null): UnitNode {
  return { id, level: "province", parent_id: null, valid_to };
}

function commune(id: string, parent_id: string, valid_to: string | null = null): UnitNode {
  return { id, level: "commune", parent_id, valid_to };
}

describe("what lies in a unit", () => {
  it("of a commune of today: itself and what went into it, divided communes too", () => {
    expect(within("ab")).toEqual(["a", "ab", "b"]);
    expect(within("cd")).toEqual(["c", "cd", "d", "old-D"]);
  });

  it("of a commune of before: the communes it became, with all that went into them", () => {
    expect(within("a")).toEqual(["a", "ab", "b"]);
    expect(within("c")).toEqual(["c", "c-east", "cd", "d", "E", "old-D"].sort());
  });

  it("of a district of before: the communes its own became", () => {
    expect(within("H")).toEqual(["D", "E", "H", "a", "ab", "b", "c", "c-east", "cd", "d", "old-D", "old-T"].sort());
  });

  it("of a province of today: everything of the provinces it was made of", () => {
    expect(within("D")).toEqual(["D", "H", "a", "ab", "b", "c", "cd", "d", "old-D", "old-T"].sort());
  });

  it("of a unit above: it is inside only when all of its parts are", () => {
    expect(within("ab")).not.toContain("H");
    expect(within("ab", "cd")).toContain("D");
  });

  it("of what nobody knows: nothing", () => {
    expect(within("nowhere")).toEqual([]);
    expect(within()).toEqual([]);
  });
});
