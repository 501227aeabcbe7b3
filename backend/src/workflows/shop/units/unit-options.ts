import type { UnitOption } from "../../../contracts/checkout";
import type { UnitRow } from "../../../modules/catalogue/store/units";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { type Word, wordsOf } from "../../../platform/vietnamese/variants";
import { holdsWords, sameWords } from "../catalogue/match-words";
import { fullName, type UnitRows } from "../places/unit-rows";

/** How many former units are named beside a unit of today. */
const NAMED = 6;

/**
 * Units of today a parcel can go to: provinces, or the communes of one. People know their place by its old name for a
 * long time, so `q` also finds a unit by those that went into it, and a commune by its former district.
 * @returns null where `parent` is no province of today
 */
export function unitOptions(
  units: UnitRows,
  wish: { parent: string | undefined; q: string | undefined },
): UnitOption[] | null {
  const candidates = wish.parent === undefined ? units.provincesToday() : communesOf(units, wish.parent);
  if (candidates === null) return null;
  const asked = wordsOf(wish.q ?? "");
  return candidates
    .map((unit) => ({ unit, match: matchOf(unit, units, asked) }))
    .filter(({ match }) => match.rank > 0)
    .sort((a, b) => b.match.rank - a.match.rank || compareNames(a.unit, b.unit))
    .map(({ unit, match }) => ({ id: unit.id, name: fullName(unit), detail: match.detail }));
}

function communesOf(units: UnitRows, parent: string): readonly UnitRow[] | null {
  const province = units.byId.get(parent);
  if (province?.level !== "province" || province.valid_to !== null) return null;
  return units.childrenOf(parent).filter(({ level, valid_to }) => level === "commune" && valid_to === null);
}

type Match = {
  /** 3 called so, 2 its name holds the words, 1 a former unit's does, 0 not meant. */
  rank: 0 | 1 | 2 | 3;
  detail: string | null;
};

function matchOf(unit: UnitRow, units: UnitRows, asked: readonly Word[]): Match {
  const former = units.predecessorsOf(unit.id).filter(({ level, id }) => level === unit.level && id !== unit.id);
  const detail = former.length === 0 ? null : `gồm ${listed(former.map(fullName))} (cũ)`;
  if (asked.length === 0 || holdsWords(asked, wordsOf(fullName(unit)))) {
    return { rank: sameWords(asked, units.wordsOf(unit.id)) ? 3 : 2, detail };
  }
  const meant = former.filter((old) => holdsWords(asked, wordsOf(fullName(old))));
  if (meant.length > 0) return { rank: 1, detail: `gồm ${listed(meant.map(fullName))} (cũ)` };
  const district = former
    .flatMap(({ parent_id }) => units.byId.get(parent_id ?? "") ?? [])
    .find((above) => above.level === "district" && holdsWords(asked, wordsOf(fullName(above))));
  return district ? { rank: 1, detail: `thuộc ${fullName(district)} (cũ)` } : { rank: 0, detail };
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > NAMED ? `${distinct.slice(0, NAMED).join(", ")} …` : distinct.join(", ");
}

function compareNames(a: UnitRow, b: UnitRow): number {
  const [first, second] = [vietnameseSortKey(a.name), vietnameseSortKey(b.name)];
  return first < second ? -1 : first > second ? 1 : 0;
}
