import type { DeskGrant, DeskRole } from "@contracts/access";
import { describe, expect, it } from "vitest";
import { ownUnit, ownUnits } from "./own-units";

const unit = (id: string) => ({ id, name: `Xã ${id}`, level: "commune" as const, ended: false });
const grant = (role: DeskRole, ...ids: string[]): DeskGrant => ({
  ...{ id: `${role}-${ids}`, role, valid_from: "2026-01-01", valid_to: null },
  units: role === "operator" ? null : ids.map(unit),
});

describe("the units of somebody at the desk", () => {
  it("are those they answer for, each once; where they only help does not count beside them", () => {
    const person = { role: "officer" as const, grants: [grant("officer", "a", "b"), grant("helper", "c")] };
    expect(ownUnits({ ...person, grants: [...person.grants, grant("officer", "a")] }).map(({ id }) => id)).toEqual([
      ...["a", "b"],
    ]);
    expect([ownUnit(person, "b"), ownUnit(person, "c"), ownUnit(person, null)]).toEqual(["b", "a", "a"]);
  });

  it("are those a helper helps in", () => {
    expect(ownUnit({ role: "helper", grants: [grant("helper", "c")] }, null)).toBe("c");
  });

  it("are none for who is everywhere, who may ask for any", () => {
    const person = { role: "operator" as const, grants: [grant("operator")] };
    expect([ownUnits(person), ownUnit(person, "x"), ownUnit(person, null)]).toEqual([[], "x", undefined]);
  });
});
