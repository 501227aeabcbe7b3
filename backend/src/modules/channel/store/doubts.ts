import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { assignments, type ListingPatch } from "./listings";
import { rowsOf } from "./rows";

/**
 * Changes a listing only while this very create is in doubt and nobody answered yet: once it is ruled out, the next create may already
 * be leaving. @returns false where it is otherwise
 */
export async function patchDoubt(knex: Knex, id: string, since: Date, patch: ListingPatch): Promise<boolean> {
  const { columns, values } = assignments(patch);
  const rows = await rowsOf(
    knex,
    `update channel_listing set ${columns.join(", ")}, updated_at = now()
     where id = ? and in_doubt_since = ? and ruled_out_at is null and external_id is null and state <> 'closed'
       and deleted_at is null returning id`,
    [...values, id, since.toISOString()],
  );
  return rows.length > 0;
}
