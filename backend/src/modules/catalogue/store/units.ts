import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const unitSchema = z.object({
  id: z.string(),
  level: z.enum(["province", "district", "commune"]),
  /** Without its prefix. */
  name: z.string(),
  prefix: z.string(),
  slug: z.string(),
  parent_id: z.string().nullable(),
  valid_to: z.string().nullable(),
});
export type UnitRow = z.infer<typeof unitSchema>;

const successionSchema = z.object({ old_id: z.string(), new_id: z.string() });
export type Succession = z.infer<typeof successionSchema>;

type Units = { units: readonly UnitRow[]; successions: readonly Succession[] };

/** The tables change only when the data files behind them do, and all at once. */
const STATE = "select coalesce(max(content_hash), '') as state from reference_load where name = 'units'";

/** Some fifteen thousand rows that change with the law only: read once, and again when they have changed. */
export class UnitRows {
  private remembered: { state: string; units: Units } | null = null;

  constructor(private readonly knex: Knex) {}

  async read(): Promise<Units> {
    const [row] = await rowsOf(this.knex, z.object({ state: z.string() }), STATE);
    const state = row?.state ?? "";
    if (this.remembered?.state !== state) this.remembered = { state, units: await this.readAll() };
    return this.remembered.units;
  }

  private async readAll(): Promise<Units> {
    const [units, successions] = await Promise.all([
      rowsOf(
        this.knex,
        unitSchema,
        "select id, level, name, prefix, slug, parent_id, valid_to from admin_unit where deleted_at is null",
      ),
      rowsOf(this.knex, successionSchema, "select old_id, new_id from admin_succession where deleted_at is null"),
    ]);
    return { units, successions };
  }
}
