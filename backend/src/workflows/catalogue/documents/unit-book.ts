import type { Succession, UnitRow } from "../../../modules/catalogue/store/units";

export type UnitRef = { id: string; slug: string; name: string };

/** Administrative units of both schemes with what lies above them and what became of them. */
export type UnitBook = {
  /** Null for an id the book does not hold. */
  ref(id: string | null): UnitRef | null;
  /** Without its prefix. */
  bareName(id: string): string | null;
  /** The unit and those above it, the narrowest first. */
  lineage(id: string): string[];
  /** The one unit of today a unit became or still is; null where it was divided or its end is not on record. */
  today(id: string): string | null;
};

export function unitBook(units: readonly UnitRow[], successions: readonly Succession[]): UnitBook {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const heirs = new Map<string, string[]>();
  for (const { old_id, new_id } of successions) heirs.set(old_id, [...(heirs.get(old_id) ?? []), new_id]);

  /** Units of today that a unit lives on in. A chain of successions never turns back, yet data may be wrong. */
  const livesOnIn = (id: string, seen: ReadonlySet<string> = new Set()): string[] => {
    const unit = known.get(id);
    if (unit === undefined || seen.has(id)) return [];
    if (unit.valid_to === null) return [id];
    const passed = new Set([...seen, id]);
    return (heirs.get(id) ?? []).flatMap((heir) => livesOnIn(heir, passed));
  };

  return {
    ref(id) {
      const unit = id === null ? undefined : known.get(id);
      return unit ? { id: unit.id, slug: unit.slug, name: `${unit.prefix} ${unit.name}`.trim() } : null;
    },
    bareName: (id) => known.get(id)?.name ?? null,
    lineage(id) {
      const line: string[] = [];
      for (let unit = known.get(id); unit && !line.includes(unit.id); unit = known.get(unit.parent_id ?? ""))
        line.push(unit.id);
      return line;
    },
    today(id) {
      const [one, ...others] = new Set(livesOnIn(id));
      return one !== undefined && others.length === 0 ? one : null;
    },
  };
}
