import { z } from "@medusajs/framework/zod";
import type { LegalFile } from "../reference/legal-file";
import type { UnitFile } from "../reference/unit-file";
import { insertRows } from "./bulk";
import type { Sql } from "./sql";

export type ReferenceName = "units" | "legal";

const UNIT = ["id", "code", "level", "name", "prefix", "slug", "parent_id", "valid_from", "valid_to", "legal_act"];
const SUCCESSION = ["id", "old_id", "new_id", "kind", "effective", "legal_act"];
const DOCUMENT = [
  "id",
  "number",
  "title",
  "kind",
  "issued_on",
  "effective_from",
  "effective_to",
  "superseded_by",
  "suspended_by",
  "amends",
  "citation",
];
const GROUP = [
  "id",
  "legal_document_id",
  "code",
  "parent_code",
  "name",
  "name_en",
  "printed_as",
  "managing_ministry",
  "drawing",
  "position",
];
const CROSSWALK = ["id", "from_code", "to_code", "kind", "source"];

/** The hash of the files the tables hold; null before the first loading. */
export async function loadedHash(sql: Sql, name: ReferenceName): Promise<string | null> {
  const rows = await sql("SELECT content_hash FROM reference_load WHERE name = ?", [name]);
  return rows[0] === undefined ? null : z.object({ content_hash: z.string() }).parse(rows[0]).content_hash;
}

/** One process loads at a time, until its transaction ends; the others find the work done. */
export async function loadOnce(
  sql: Sql,
  name: ReferenceName,
  hash: string,
  replace: () => Promise<void>,
): Promise<void> {
  await sql("SELECT pg_advisory_xact_lock(159002, 1)", []);
  if ((await loadedHash(sql, name)) === hash) return;
  await replace();
  await noteLoaded(sql, name, hash);
}

/** Puts the files in place of what the tables hold. Readers see the old rows until the transaction ends. */
export async function replaceUnits(sql: Sql, { units, successions }: UnitFile): Promise<void> {
  await sql("DELETE FROM admin_succession", []);
  await sql("DELETE FROM admin_unit", []);
  await insertRows(sql, "admin_unit", UNIT, units);
  await insertRows(sql, "admin_succession", SUCCESSION, successions);
}

export async function replaceLegal(sql: Sql, { documents, groups, crosswalk }: LegalFile): Promise<void> {
  await sql("DELETE FROM product_group_crosswalk", []);
  await sql("DELETE FROM product_group", []);
  await sql("DELETE FROM legal_document", []);
  await insertRows(sql, "legal_document", DOCUMENT, documents);
  await insertRows(sql, "product_group", GROUP, groups);
  await insertRows(sql, "product_group_crosswalk", CROSSWALK, crosswalk);
}

export async function noteLoaded(sql: Sql, name: ReferenceName, hash: string): Promise<void> {
  await sql(
    `INSERT INTO reference_load (id, name, content_hash, loaded_at) VALUES (?, ?, ?, now())
     ON CONFLICT (name) WHERE deleted_at IS NULL
     DO UPDATE SET content_hash = excluded.content_hash, loaded_at = now(), updated_at = now()`,
    [`rload-${name}`, name, hash],
  );
}
