import { z } from "@medusajs/framework/zod";
import type { ReviewCandidate } from "../../../contracts/register-desk";
import type { Sql } from "./sql";

/** Where a record lies and, of a unit of before, what followed it. */
export type CandidatePlace = Pick<ReviewCandidate, "within" | "ended">;

const text = z.string().nullable();
const unitSchema = z.object({
  id: z.string(),
  level: z.enum(["province", "district", "commune"]),
  valid_to: text,
  within: z.array(z.string()),
  successors: z.array(z.string()),
});
const recordSchema = z.object({ id: z.string(), commune_text: text, district_text: text, province_text: text });

const UNITS = `
  SELECT unit.id, unit.level, unit.valid_to,
    array_remove(ARRAY[trim(above.prefix || ' ' || above.name), trim(top.prefix || ' ' || top.name)], NULL) AS within,
    ARRAY(SELECT trim(heir.prefix || ' ' || heir.name) FROM admin_succession became
      JOIN admin_unit heir ON heir.id = became.new_id AND heir.deleted_at IS NULL
      WHERE became.old_id = unit.id AND became.deleted_at IS NULL ORDER BY heir.id) AS successors
  FROM admin_unit unit LEFT JOIN admin_unit above ON above.id = unit.parent_id LEFT JOIN admin_unit top ON top.id = above.parent_id
  WHERE unit.id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND unit.deleted_at IS NULL`;
const RECORDS = ["producer", "registered_product"]
  .map(
    (table) => `SELECT id, commune_text, district_text, province_text FROM ${table}
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL`,
  )
  .join(" UNION ALL ");

/** Places of units, producers and products, by their ids; records that are gone are missing from the answer. */
export async function candidatePlaces(sql: Sql, ids: readonly string[]): Promise<Map<string, CandidatePlace>> {
  const wanted = JSON.stringify(ids);
  const units = z.array(unitSchema).parse(await sql(UNITS, [wanted]));
  const records = z.array(recordSchema).parse(await sql(RECORDS, [wanted, wanted]));
  return new Map<string, CandidatePlace>([
    ...units.map((unit) => [unit.id, { within: unit.within, ended: endOf(unit) }] as const),
    ...records.map(({ id, ...place }) => [id, { within: printed(place), ended: null }] as const),
  ]);
}

/** Districts ended by law (72/2025/QH15) without any unit in their place. */
function endOf({ level, valid_to, successors }: z.infer<typeof unitSchema>): CandidatePlace["ended"] {
  if (valid_to === null) return null;
  return { on: valid_to, successors: level === "district" && successors.length === 0 ? null : successors };
}

function printed({ commune_text, district_text, province_text }: Omit<z.infer<typeof recordSchema>, "id">): string[] {
  return [commune_text, district_text, province_text].flatMap((name) => name || []);
}
