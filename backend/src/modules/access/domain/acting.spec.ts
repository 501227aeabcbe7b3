import { describe, expect, it } from "vitest";
import { actingChoices, actingOf, type Rights } from "./acting";

const always = { valid_from: "2026-01-01", valid_to: null };
const rights: Rights = {
  memberships: [
    { producer_id: "hop-tac-xa", role: "member", ...always },
    { producer_id: "ho-ba-tu", role: "owner", ...always },
  ],
  delegations: [
    { producer_id: "ho-ong-nam", valid_from: "2026-11-01", valid_to: "2026-11-26" },
    { producer_id: "ho-ba-tu", valid_from: "2026-11-01", valid_to: "2027-01-01" },
  ],
};

describe("for whom somebody acts", () => {
  it("is their own first, each once, in the strongest way", () => {
    expect(actingChoices(rights, "2026-11-25")).toEqual([
      { producer_id: "ho-ba-tu", as: "owner" },
      { producer_id: "hop-tac-xa", as: "member" },
      { producer_id: "ho-ong-nam", as: "delegate" },
    ]);
  });

  it("ends with the day of the right", () => {
    expect(actingChoices(rights, "2026-11-26").map(({ producer_id }) => producer_id)).not.toContain("ho-ong-nam");
  });

  it("is the only one there is, or the one chosen, and never another in place of one that ended", () => {
    const choices = actingChoices(rights, "2026-11-26");
    expect(actingOf(choices, null)).toBe(null);
    expect(actingOf(choices, "hop-tac-xa")).toEqual({ producer_id: "hop-tac-xa", as: "member" });
    expect(actingOf(choices, "ho-ong-nam")).toBe(null);
    expect(actingOf(choices.slice(0, 1), null)).toEqual({ producer_id: "ho-ba-tu", as: "owner" });
    expect(actingOf(choices.slice(0, 1), "ho-ong-nam")).toBe(null);
  });
});
