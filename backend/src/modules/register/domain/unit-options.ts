import type { UnitOption } from "../../../contracts/checkout";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { wordsOf } from "../../../platform/vietnamese/variants";

/** A unit of before that went into one of today, wholly or in part. */
export type FormerUnit = { name: string; prefix: string; district: string | null; part: boolean };

/** A unit of today with what went into it, ready to be looked for. */
export type UnitCandidate = { id: string; name: string; prefix: string; former: readonly FormerUnit[] };

const SHOWN = 3;

/** What people write for the kinds of units. */
const SHORT: Record<string, string> = {
  tp: "thanh pho",
  tx: "thi xa",
  tt: "thi tran",
  dk: "dac khu",
  p: "phuong",
  q: "quan",
  h: "huyen",
  x: "xa",
  t: "tinh",
};

/**
 * Units of today for a choice, best first: by their own names, by the names of units that went into them, by those units'
 * districts. Accents may be left out; where they are written, units spelt so come first. All of them for an empty text.
 */
export function unitOptions(candidates: readonly UnitCandidate[], text: string): UnitOption[] {
  const wanted = placeKey(text);
  const rated = candidates.flatMap((candidate) => {
    const match = wanted === "" ? { rank: 0, former: [], district: null } : matchOf(candidate, wanted, text);
    return match ? [{ candidate, match, order: vietnameseSortKey(candidate.name) }] : [];
  });
  rated.sort((a, b) => a.match.rank - b.match.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return rated.map(({ candidate, match }) => ({
    id: candidate.id,
    name: fullName(candidate),
    detail: detailOf(candidate, match),
  }));
}

type Match = { rank: number; former: readonly FormerUnit[]; district: string | null };

function matchOf(candidate: UnitCandidate, wanted: string, text: string): Match | null {
  const own = rankOf([candidate.name, fullName(candidate)], wanted, text);
  if (own !== null) return { rank: own, former: [], district: null };
  const former = candidate.former.flatMap((unit) => {
    const rank = rankOf([unit.name, fullName(unit)], wanted, text);
    return rank === null ? [] : [{ unit, rank }];
  });
  if (former.length > 0) {
    const best = Math.min(...former.map(({ rank }) => rank));
    return { rank: 10 + best, former: former.map(({ unit }) => unit), district: null };
  }
  const district = candidate.former.find((unit) => unit.district !== null && holds(unit.district, wanted))?.district;
  return district ? { rank: 20, former: [], district } : null;
}

/** 0 to 5: equal, beginning, inside; in each the spelling with the accents as written first. Null for no match. */
function rankOf(names: readonly string[], wanted: string, text: string): number | null {
  const ranks = names.flatMap((name) => {
    const known = key(name);
    if (!holds(name, wanted)) return [];
    const place = known === wanted ? 0 : known.startsWith(wanted) ? 1 : 2;
    return [place * 2 + (literally(name).includes(literally(text)) ? 0 : 1)];
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function holds(name: string, wanted: string): boolean {
  return ` ${key(name)}`.includes(` ${wanted}`);
}

function key(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(" ");
}

function literally(text: string): string {
  return text.normalize("NFC").toLowerCase().trim();
}

/** What a typed name of a place is compared by: folded, its kind written out (`P. 4` → `phuong 4`). */
export function placeKey(text: string): string {
  const [first = "", ...rest] = key(text).split(" ");
  const kind = Object.hasOwn(SHORT, first) && rest.length > 0 ? SHORT[first] : undefined;
  return [kind ?? first, ...rest].join(" ");
}

/** `gồm phường 2, xã Hòa An và 8 đơn vị khác (thành phố Cao Lãnh cũ)` */
function detailOf({ name, former }: UnitCandidate, match: Match): string | null {
  const districts = [...new Set(former.flatMap(({ district }) => district ?? []))];
  const within = match.district ?? districts.slice(0, 2).map(lowerPrefix).join(", ");
  const [only] = former;
  if (!only) return null;
  if (former.length === 1 && only.name === name && !only.part && match.former.length === 0)
    return within === "" ? null : `trước thuộc ${lowerPrefix(within)}`;
  const ordered = [...match.former, ...former.filter((unit) => !match.former.includes(unit))];
  const shown = ordered.slice(0, SHOWN).map((unit) => `${unit.part ? "một phần " : ""}${lowerPrefix(fullName(unit))}`);
  const more = ordered.length > SHOWN ? ` và ${ordered.length - SHOWN} đơn vị khác` : "";
  return `gồm ${shown.join(", ")}${more} (${within === "" ? "" : `${lowerPrefix(within)} `}cũ)`;
}

function fullName({ prefix, name }: { prefix: string; name: string }): string {
  return `${prefix} ${name}`.trim();
}

function lowerPrefix(name: string): string {
  return name.replace(/^(Thành phố|Thị xã|Thị trấn|Đặc khu|Tỉnh|Quận|Huyện|Phường|Xã)(?= )/u, (prefix) =>
    prefix.toLowerCase(),
  );
}
