import type { Geography } from "../../../contracts/indicators";
import type { Units } from "../../../modules/indicator/domain/context";
import { type GroupKey, NOWHERE, type Place } from "../../../modules/indicator/domain/known";
import type { GroupNode, Reference, UnitNode } from "../../../modules/indicator/store/reference";
import { foldVietnamese } from "../../../platform/vietnamese/fold";
import { vietnameseSortKey } from "../../../platform/vietnamese/sort-key";
import { type UnitBook, unitBook } from "../../catalogue/documents/unit-book";

type Printed = { province_id: string | null; district_id: string | null; commune_id: string | null };

/** Laws as indicators read them: units of both schemes, and the branches of the taxonomies. */
export type ReferenceBook = {
  units: Units;
  place(printed: Printed): Place;
  /** Branch of the taxonomy a code of today belongs to. */
  branch(code: string | null): GroupKey | null;
  /** Branch of the taxonomy of a legal document that a printed name means; the printed name itself where it means none. */
  assessedBranch(legalDocument: string | null, printed: string | null): GroupKey | null;
};

const LEVELS = { districts_2023: "district", communes: "commune", provinces: "province" } as const;

export function referenceBook({ units, successions, groups }: Reference): ReferenceBook {
  const book = unitBook(units, successions);
  const groupBook = branches(groups);
  return { units: unitsOf(units, book), place: placeReader(units, book), ...groupBook };
}

/** Every unit something lies in: as printed, and as it is today where that is certain. */
function surroundings(ids: readonly string[], book: UnitBook): Set<string> {
  const lineage = ids.flatMap((id) => book.lineage(id));
  const todays = lineage.flatMap((id) => book.today(id) ?? []).flatMap((id) => book.lineage(id));
  return new Set([...lineage, ...todays]);
}

function placeReader(units: readonly UnitNode[], book: UnitBook): ReferenceBook["place"] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const known = new Map<string, Place>();
  const firstOf = (level: UnitNode["level"], all: ReadonlySet<string>, today: boolean) =>
    [...all].find((id) => byId.get(id)?.level === level && (!today || byId.get(id)?.valid_to === null)) ?? null;
  return ({ province_id, district_id, commune_id }) => {
    const ids = [commune_id, district_id, province_id].flatMap((id) => id ?? []);
    if (ids.length === 0) return NOWHERE;
    const key = ids.join(" ");
    const found = known.get(key);
    if (found) return found;
    const all = surroundings(ids, book);
    const place: Place = {
      units: all,
      district: district_id ?? firstOf("district", all, false),
      commune: firstOf("commune", all, true),
      province: firstOf("province", all, true),
    };
    known.set(key, place);
    return place;
  };
}

function unitsOf(units: readonly UnitNode[], book: UnitBook): Units {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const around = new Map<string, ReadonlySet<string>>();
  const surround = (id: string) => {
    const known = around.get(id) ?? surroundings([id], book);
    around.set(id, known);
    return known;
  };
  const isOf = (unit: UnitNode | undefined, geography: Geography) =>
    unit?.level === LEVELS[geography] && (geography === "districts_2023" || unit.valid_to === null);
  const listed = new Map<string, readonly string[]>();
  return {
    name: (id) => book.ref(id)?.name ?? null,
    isIn: (unit, within) => surround(unit).has(within),
    above: (id, geography) => [...surround(id)].find((unit) => isOf(byId.get(unit), geography)) ?? null,
    ofGeography(geography, within) {
      const key = `${geography} ${within}`;
      const known = listed.get(key);
      if (known) return known;
      const found = units
        .filter((unit) => isOf(unit, geography) && surround(unit.id).has(within))
        .map(({ id, name }) => ({ id, key: vietnameseSortKey(name) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
        .map(({ id }) => id);
      listed.set(key, found);
      return found;
    },
  };
}

function branches(groups: readonly GroupNode[]): Pick<ReferenceBook, "branch" | "assessedBranch"> {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  const keyOf = ({ code, name, name_en }: GroupNode): GroupKey => ({ key: code, label: name, label_en: name_en });
  const top = (code: string): GroupNode | undefined => {
    let node = byCode.get(code);
    for (let above = node; above; above = byCode.get(above.parent_code ?? "")) node = above;
    return node;
  };
  const printed = new Map<string, GroupNode>();
  for (const group of groups) {
    for (const name of [group.name, ...group.printed_as]) {
      const branch = top(group.code);
      if (branch) printed.set(`${group.legal_document_id} ${foldVietnamese(name)}`, branch);
    }
  }
  return {
    branch(code) {
      const node = code === null ? undefined : top(code);
      return node ? keyOf(node) : null;
    },
    assessedBranch(legalDocument, text) {
      if (text === null) return null;
      const node = printed.get(`${legalDocument} ${foldVietnamese(text)}`);
      return node ? keyOf(node) : { key: foldVietnamese(text), label: text, label_en: text };
    },
  };
}
