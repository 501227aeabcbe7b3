import { z } from "@medusajs/framework/zod";
import type { FormerUnit, UnitCandidate } from "../domain/unit-options";
import type { Sql } from "./sql";

const unitSchema = z.object({
  id: z.string(),
  level: z.enum(["province", "district", "commune"]),
  name: z.string(),
  prefix: z.string(),
  parent_id: z.string().nullable(),
  valid_to: z.string().nullable(),
});
const successionSchema = z.object({
  old_id: z.string(),
  new_id: z.string(),
  kind: z.enum(["rename", "merge", "part"]),
});
type UnitRow = z.infer<typeof unitSchema>;
type Succession = z.infer<typeof successionSchema>;

const STATE = `SELECT coalesce(max(content_hash), '') AS state FROM reference_load WHERE name = 'units'`;

/** Units of today with what went into them. They change with the law only: read once, and again when they were loaded anew. */
export class UnitDirectory {
  private remembered: { state: string; byParent: Map<string | null, UnitCandidate[]> } | null = null;

  /** @param parent a province of today; null for the provinces themselves */
  async candidates(sql: Sql, parent: string | null): Promise<readonly UnitCandidate[]> {
    const { state } = z.object({ state: z.string() }).parse((await sql(STATE, []))[0]);
    if (this.remembered?.state !== state) this.remembered = { state, byParent: await readAll(sql) };
    return this.remembered.byParent.get(parent) ?? [];
  }
}

async function readAll(sql: Sql): Promise<Map<string | null, UnitCandidate[]>> {
  const units = z
    .array(unitSchema)
    .parse(
      await sql(
        "SELECT id, level, name, prefix, parent_id, valid_to FROM admin_unit WHERE deleted_at IS NULL ORDER BY id",
        [],
      ),
    );
  const successions = z
    .array(successionSchema)
    .parse(await sql("SELECT old_id, new_id, kind FROM admin_succession WHERE deleted_at IS NULL ORDER BY id", []));
  return candidatesByParent(units, successions);
}

function candidatesByParent(units: readonly UnitRow[], successions: readonly Succession[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const forebears = new Map<string, Succession[]>();
  for (const succession of successions)
    forebears.set(succession.new_id, [...(forebears.get(succession.new_id) ?? []), succession]);

  /** What went into a unit. A unit that only changed its name or rank is no unit of before: what went into it counts. */
  const formerOf = (id: string): FormerUnit[] =>
    (forebears.get(id) ?? []).flatMap(({ old_id, kind }) => {
      const old = byId.get(old_id);
      if (!old) return [];
      const earlier = kind === "rename" && forebears.has(old_id) ? formerOf(old_id) : [];
      return earlier.length > 0 ? earlier : [former(old, kind === "part", byId)];
    });

  const byParent = new Map<string | null, UnitCandidate[]>();
  for (const { id, level, name, prefix, parent_id, valid_to } of units) {
    if (valid_to !== null || level === "district") continue;
    const candidate = { id, name, prefix, former: formerOf(id) };
    byParent.set(parent_id, [...(byParent.get(parent_id) ?? []), candidate]);
  }
  return byParent;
}

function former(unit: UnitRow, part: boolean, byId: ReadonlyMap<string, UnitRow>): FormerUnit {
  const above = byId.get(unit.parent_id ?? "");
  const district = above?.level === "district" ? `${above.prefix} ${above.name}` : null;
  return { name: unit.name, prefix: unit.prefix, district, part };
}
