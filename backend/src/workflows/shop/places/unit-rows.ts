import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import type { Succession, UnitRow } from "../../../modules/catalogue/store/units";
import { unitBook } from "../../catalogue/documents/unit-book";

/** Administrative units of both schemes, ready to be looked up. */
export type UnitRows = {
  byId: ReadonlyMap<string, UnitRow>;
  bySlug: ReadonlyMap<string, UnitRow>;
  childrenOf(id: string): readonly UnitRow[];
  successorsOf(id: string): readonly UnitRow[];
  predecessorsOf(id: string): readonly UnitRow[];
  /** The province of today a unit of either scheme lies in; undefined where no source says. */
  provinceToday(id: string): UnitRow | undefined;
  /** Communes of before in what is this province today, of which no source says what they became. */
  unplacedIn(province: string): readonly UnitRow[];
};

/** By the rows they were made from: the catalogue hands out the same rows until they change. */
const made = new WeakMap<object, UnitRows>();

export async function readUnitRows(container: MedusaContainer): Promise<UnitRows> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const rows = await catalogue.units();
  const known = made.get(rows);
  if (known) return known;
  const book = unitRows(rows.units, rows.successions);
  made.set(rows, book);
  return book;
}

function unitRows(units: readonly UnitRow[], successions: readonly Succession[]): UnitRows {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const children = grouped(units, ({ parent_id }) => parent_id);
  const heirs = grouped(successions, ({ old_id }) => old_id);
  const forebears = grouped(successions, ({ new_id }) => new_id);
  const found = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const book = unitBook(units, successions);
  const provinceToday = (id: string) => byId.get(book.today(book.lineage(id).at(-1) ?? "") ?? "");
  const unplaced = grouped(
    units.filter(({ id, level, valid_to }) => level === "commune" && valid_to !== null && !heirs.has(id)),
    ({ id }) => provinceToday(id)?.id ?? null,
  );
  return {
    byId,
    bySlug: new Map(units.map((unit) => [unit.slug, unit])),
    childrenOf: (id) => children.get(id) ?? [],
    successorsOf: (id) => found((heirs.get(id) ?? []).map(({ new_id }) => new_id)),
    predecessorsOf: (id) => found((forebears.get(id) ?? []).map(({ old_id }) => old_id)),
    provinceToday,
    unplacedIn: (province) => unplaced.get(province) ?? [],
  };
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const under = key(item);
    if (under === null) continue;
    const group = groups.get(under);
    if (group) group.push(item);
    else groups.set(under, [item]);
  }
  return groups;
}

/** `Huyện Cao Lãnh` */
export function fullName({ prefix, name }: Pick<UnitRow, "prefix" | "name">): string {
  return `${prefix} ${name}`.trim();
}
