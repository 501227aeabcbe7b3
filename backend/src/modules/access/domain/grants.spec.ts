import { describe, expect, it } from "vitest";
import { type Grant, holdsOn, isProper, strongestRole, unitsOf } from "./grants";

const grant = (change: Partial<Grant>): Grant => ({
  id: "g",
  role: "officer",
  unit_ids: ["u1"],
  valid_from: "2026-01-01",
  valid_to: null,
  ...change,
});

describe("a grant", () => {
  it("holds from its first day until the day before its end", () => {
    const dated = grant({ valid_from: "2026-01-10", valid_to: "2026-01-12" });
    const days = ["2026-01-09", "2026-01-10", "2026-01-11", "2026-01-12"];
    expect(days.map((day) => holdsOn(dated, day))).toEqual([false, true, true, false]);
    expect(holdsOn(grant({}), "2099-01-01")).toBe(true);
  });

  it("is everywhere for operators and for nobody else", () => {
    expect(isProper(grant({ role: "operator", unit_ids: null }))).toBe(true);
    expect(isProper(grant({ role: "operator" }))).toBe(false);
    expect(isProper(grant({ unit_ids: null }))).toBe(false);
    expect(isProper(grant({ role: "helper", unit_ids: [] }))).toBe(false);
  });
});

describe("grants together", () => {
  const helper = grant({ role: "helper", unit_ids: ["u2", "u3"] });

  it("name the units of the asked roles only", () => {
    expect(unitsOf([grant({}), helper], ["officer"])).toEqual(["u1"]);
    expect(unitsOf([grant({}), helper], ["helper", "officer"])).toEqual(["u1", "u2", "u3"]);
    expect(unitsOf([helper], ["officer"])).toBeNull();
  });

  it("are everywhere where one of them is", () => {
    expect(unitsOf([helper, grant({ role: "operator", unit_ids: null })], ["helper", "operator"])).toBe("everywhere");
  });

  it("make the strongest role", () => {
    expect(strongestRole([helper, grant({})])).toBe("officer");
    expect(strongestRole([])).toBeNull();
  });
});
