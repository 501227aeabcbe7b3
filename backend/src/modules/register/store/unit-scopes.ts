import { z } from "@medusajs/framework/zod";
import { unitsWithin, unitTree } from "../domain/units-within";
import { successionSchema } from "./records";
import type { Sql } from "./sql";

const nodeSchema = z.object({
  id: z.string(),
  level: z.enum(["province", "district", "commune"]),
  parent_id: z.string().nullable(),
  valid_to: z.string().nullable(),
});

const STATE = `SELECT coalesce(max(content_hash), '') AS state FROM reference_load WHERE name = 'units'`;
const MOST_REMEMBERED = 500;

/** What lies in a unit, remembered until the units are loaded anew: they change with the law only. */
export class UnitScopes {
  private remembered: { state: string; tree: ReturnType<typeof unitTree>; answers: Map<string, string[]> } | null =
    null;

  async within(sql: Sql, named: readonly string[]): Promise<readonly string[]> {
    const { tree, answers } = await this.read(sql);
    const key = [...named].sort().join(" ");
    const known = answers.get(key);
    if (known) return known;
    const found = unitsWithin(tree, named);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(key, found);
    return found;
  }

  private async read(sql: Sql) {
    const { state } = z.object({ state: z.string() }).parse((await sql(STATE, []))[0]);
    if (this.remembered?.state === state) return this.remembered;
    const units = await sql("SELECT id, level, parent_id, valid_to FROM admin_unit WHERE deleted_at IS NULL", []);
    const successions = await sql("SELECT old_id, new_id, kind FROM admin_succession WHERE deleted_at IS NULL", []);
    const tree = unitTree(z.array(nodeSchema).parse(units), z.array(successionSchema).parse(successions));
    this.remembered = { state, tree, answers: new Map() };
    return this.remembered;
  }
}
