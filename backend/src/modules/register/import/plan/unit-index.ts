import type { IsoDay } from "../../../../contracts/common";
import { accentedPlace, barePlace, fullPlace } from "./place-key";
import { type PlaceText, unitQuestion } from "./review-keys";
import type { ReviewAnswers, SuccessionRecord, UnitRecord } from "./types";
import { holdsOn, newestOf, versionAt, versionBefore } from "./unit-versions";

/** Districts ended with 30 June 2025 (Law on organising local government 72/2025/QH15). */
const DISTRICTS_UNTIL: IsoDay = "2025-07-01";

/** A unit a printed name may mean, with the name of the one above it, which tells it from its namesakes. */
export type UnitCandidate = { unit: UnitRecord; within: string | null };
export type UnitProblem = {
  level: UnitRecord["level"];
  text: string;
  code: "unit_unknown" | "unit_ambiguous";
  candidates: UnitCandidate[];
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
  private readonly heirs = new Map<string, string[]>();
  private readonly renamed = new Map<string, string[]>();
  private readonly resolved = new Map<string, ResolvedPlace>();

  constructor(
    units: readonly UnitRecord[],
    successions: readonly SuccessionRecord[],
    private readonly answers: ReviewAnswers,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const { old_id, new_id, kind } of successions) {
      push(this.heirs, old_id, new_id);
      if (kind !== "rename") continue;
      push(this.renamed, old_id, new_id);
      push(this.renamed, new_id, old_id);
    }
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
    const newest = newestOf(this.provinces.get(barePlace(text)) ?? []);
    return newest ? barePlace(this.lastOf(newest).name) : barePlace(text);
  }

  private find(place: PlaceText, day: IsoDay | null): ResolvedPlace {
    const versions = this.provinces.get(barePlace(place.province)) ?? [];
    const province =
      place.district === null
        ? versionAt(versions, day)
        : (versionBefore(versions, DISTRICTS_UNTIL) ?? versionAt(versions, day));
    const problems: UnitProblem[] = [];
    if (!province) problems.push({ level: "province", text: place.province, code: "unit_unknown", candidates: [] });
    // A province that was renamed kept its districts: they are looked for under all its names.
    const same = [...new Set(versions.flatMap(({ id }) => [id, ...(this.renamed.get(id) ?? [])]))];
    const districts = same.flatMap((id) => this.childrenOf(id, "district"));
    const district = this.choose("district", place.district, [districts], place, day, problems);
    const inDistrict = district ? this.childrenOf(district.id, "commune") : [];
    const inProvince = district ? [] : districts.flatMap(({ id }) => this.childrenOf(id, "commune"));
    const todays = new Set(versions.map((version) => this.lastOf(version).id));
    const today = [...new Set([...same, ...todays])].flatMap((id) => this.childrenOf(id, "commune"));
    const scopes = district ? [inDistrict, today] : [[...inProvince, ...today]];
    const elsewhere = district ? districts.flatMap(({ id }) => this.childrenOf(id, "commune")) : [];
    const commune = this.choose("commune", place.commune, scopes, place, day, problems, elsewhere);
    return {
      province_id: province?.id ?? null,
      district_id: district?.id ?? null,
      commune_id: commune?.id ?? null,
      problems,
    };
  }

  /**
   * The one unit a printed name means, from the first scope that has any of the name.
   * @param elsewhere units that are offered where no scope has any of the name, and never taken by themselves
   */
  private choose(
    level: UnitRecord["level"],
    text: string | null,
    scopes: UnitRecord[][],
    place: PlaceText,
    day: IsoDay | null,
    problems: UnitProblem[],
    elsewhere: UnitRecord[] = [],
  ): UnitRecord | null {
    if (text === null) return null;
    const answer = this.answers.get(unitQuestion(level, text, place));
    if (answer !== undefined) return this.byId.get(answer ?? "") ?? null;
    const ofName = (units: UnitRecord[]) => units.filter((unit) => barePlace(unit.name) === barePlace(text));
    const found = narrowed(scopes.map(ofName).find((units) => units.length > 0) ?? [], text, day);
    const [only] = found;
    if (only && found.length === 1) return only;
    const offered = found.length > 0 ? found : narrowed(ofName(elsewhere), text, day);
    const candidates = offered.map((unit) => ({ unit, within: this.byId.get(unit.parent_id ?? "")?.name ?? null }));
    problems.push({ level, text, code: found.length === 0 ? "unit_unknown" : "unit_ambiguous", candidates });
    return null;
  }

  private childrenOf(id: string, level: UnitRecord["level"]): UnitRecord[] {
    return (this.children.get(id) ?? []).filter((unit) => unit.level === level);
  }

  private lastOf(unit: UnitRecord): UnitRecord {
    const seen = new Set<string>();
    let last = unit;
    while (!seen.has(last.id)) {
      seen.add(last.id);
      const [heir] = this.heirs.get(last.id) ?? [];
      last = this.byId.get(heir ?? "") ?? last;
    }
    return last;
  }
}

/** Of several units of one name, those of the kind as printed, then with the accents as printed, then those of the day. */
function narrowed(named: UnitRecord[], text: string, day: IsoDay | null): UnitRecord[] {
  const tests: ((unit: UnitRecord) => boolean)[] = [
    (unit) => fullPlace(unit.name) === fullPlace(text),
    (unit) => accentedPlace(unit.name) === accentedPlace(text),
    (unit) => (day === null ? unit.valid_to === null : holdsOn(unit, day)),
  ];
  return tests.reduce((left, test) => {
    const fitting = left.filter(test);
    return fitting.length > 0 ? fitting : left;
  }, named);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
