import type { IsoDay } from "../../../../contracts/common";
import { barePlace, fullPlace } from "./place-key";
import type { SuccessionRecord, UnitRecord } from "./types";

/** Districts ended with 30 June 2025 (Law on organising local government 72/2025/QH15). */
const DISTRICTS_UNTIL: IsoDay = "2025-07-01";

export type PlaceText = { province: string; district: string | null; commune: string | null };
export type UnitProblem = {
  level: UnitRecord["level"];
  text: string;
  code: "unit_unknown" | "unit_ambiguous";
  candidates: UnitRecord[];
};
export type ResolvedPlace = {
  province_id: string | null;
  district_id: string | null;
  commune_id: string | null;
  problems: UnitProblem[];
};

/** Finds administrative units by the name a source prints, among the units of the day it speaks of. */
export class UnitIndex {
  private readonly byId: Map<string, UnitRecord>;
  private readonly provinces = new Map<string, UnitRecord[]>();
  private readonly children = new Map<string, UnitRecord[]>();
  private readonly successorOf: Map<string, string>;
  private readonly resolved = new Map<string, ResolvedPlace>();

  constructor(units: readonly UnitRecord[], successions: readonly SuccessionRecord[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.successorOf = new Map(successions.map(({ old_id, new_id }) => [old_id, new_id]));
    for (const unit of units) {
      if (unit.level === "province") push(this.provinces, barePlace(unit.name), unit);
      else if (unit.parent_id !== null) push(this.children, unit.parent_id, unit);
    }
  }

  /** `day` is the day the source speaks of; null takes the newest unit of the name. The printed text itself is never changed. */
  resolve(place: PlaceText, day: IsoDay | null): ResolvedPlace {
    const key = JSON.stringify([place.province, place.district, place.commune, day]);
    const known = this.resolved.get(key);
    if (known) return known;
    const found = this.find(place, day);
    this.resolved.set(key, found);
    return found;
  }

  /** One key for a province before and after a merger: former Tiền Giang counts as today's Đồng Tháp. */
  todaysProvince(text: string): string {
    const versions = this.provinces.get(barePlace(text)) ?? [];
    const newest = newestOf(versions);
    if (!newest) return barePlace(text);
    let unit: UnitRecord = newest;
    for (let steps = 0; steps < 10; steps++) {
      const next = this.byId.get(this.successorOf.get(unit.id) ?? "");
      if (!next) break;
      unit = next;
    }
    return barePlace(unit.name);
  }

  private find(place: PlaceText, day: IsoDay | null): ResolvedPlace {
    const versions = this.provinces.get(barePlace(place.province)) ?? [];
    const province =
      place.district === null
        ? versionAt(versions, day)
        : (versionBefore(versions, DISTRICTS_UNTIL) ?? versionAt(versions, day));
    const problems: UnitProblem[] = [];
    if (!province) problems.push({ level: "province", text: place.province, code: "unit_unknown", candidates: [] });
    const district = this.child(
      "district",
      place.district,
      versions.map(({ id }) => id),
      problems,
    );
    const parents = district ? [district.id] : this.communeParents(versions);
    const commune = this.child("commune", place.commune, parents, problems);
    return {
      province_id: province?.id ?? null,
      district_id: district?.id ?? null,
      commune_id: commune?.id ?? null,
      problems,
    };
  }

  private communeParents(provinces: UnitRecord[]): string[] {
    const ids = provinces.map(({ id }) => id);
    return [
      ...ids,
      ...ids.flatMap((id) =>
        (this.children.get(id) ?? []).filter(({ level }) => level === "district").map((unit) => unit.id),
      ),
    ];
  }

  private child(
    level: "district" | "commune",
    text: string | null,
    parents: string[],
    problems: UnitProblem[],
  ): UnitRecord | null {
    if (text === null) return null;
    const siblings = parents.flatMap((id) => this.children.get(id) ?? []).filter((unit) => unit.level === level);
    const named = siblings.filter((unit) => barePlace(unit.name) === barePlace(text));
    const exact = named.filter((unit) => fullPlace(unit.name) === fullPlace(text));
    const candidates = exact.length > 0 ? exact : named;
    const [only] = candidates;
    if (only && candidates.length === 1) return only;
    problems.push({ level, text, code: candidates.length === 0 ? "unit_unknown" : "unit_ambiguous", candidates });
    return null;
  }
}

function versionAt(versions: UnitRecord[], day: IsoDay | null): UnitRecord | null {
  const valid =
    day === null
      ? []
      : versions.filter((unit) => (unit.valid_from ?? "") <= day && (unit.valid_to === null || day < unit.valid_to));
  return newestOf(valid.length > 0 ? valid : versions);
}

function versionBefore(versions: UnitRecord[], day: IsoDay): UnitRecord | null {
  return newestOf(versions.filter((unit) => (unit.valid_from ?? "") < day));
}

function newestOf(versions: UnitRecord[]): UnitRecord | null {
  return versions.reduce<UnitRecord | null>(
    (newest, unit) => (newest === null || (unit.valid_from ?? "") > (newest.valid_from ?? "") ? unit : newest),
    null,
  );
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
