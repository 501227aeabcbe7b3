import type { IsoDay } from "../../../../contracts/common";
import type { UnitRecord } from "./types";

/** The version of a unit on a day; the newest where the day is not known or no version holds on it. */
export function versionAt(versions: readonly UnitRecord[], day: IsoDay | null): UnitRecord | null {
  const valid = day === null ? [] : versions.filter((unit) => holdsOn(unit, day));
  return newestOf(valid.length > 0 ? valid : versions);
}

export function versionBefore(versions: readonly UnitRecord[], day: IsoDay): UnitRecord | null {
  return newestOf(versions.filter((unit) => (unit.valid_from ?? "") < day));
}

export function newestOf(versions: readonly UnitRecord[]): UnitRecord | null {
  return versions.reduce<UnitRecord | null>(
    (newest, unit) => (newest === null || (unit.valid_from ?? "") > (newest.valid_from ?? "") ? unit : newest),
    null,
  );
}

export function holdsOn(unit: UnitRecord, day: IsoDay): boolean {
  return (unit.valid_from ?? "") <= day && (unit.valid_to === null || day < unit.valid_to);
}
