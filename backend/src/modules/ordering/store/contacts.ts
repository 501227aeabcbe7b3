import { z } from "@medusajs/framework/zod";
import type { Sql } from "./sql";

const rowSchema = z.object({ producer_id: z.string(), phone: z.string(), created_at: z.date() });
export type ShownPhone = { phone: string; since: Date };

export type ContactWish = {
  id: string;
  producer: string;
  /** Null: no number is shown any more. */
  phone: string | null;
  by: string;
};

/** Ends what is shown and shows another number, or none. Run in one transaction; the same number again changes nothing. */
export async function showPhone(sql: Sql, { id, producer, phone, by }: ContactWish): Promise<void> {
  await sql(
    `UPDATE seller_contact SET ended_at = clock_timestamp(), ended_by = ?, updated_at = clock_timestamp()
     WHERE producer_id = ? AND ended_at IS NULL AND deleted_at IS NULL AND phone IS DISTINCT FROM ?`,
    [by, producer, phone],
  );
  if (phone === null) return;
  // Of two who write at once the index lets one through; the other's number is then what is shown.
  await sql(
    `INSERT INTO seller_contact (id, producer_id, phone, shown_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (producer_id) WHERE ended_at IS NULL AND deleted_at IS NULL DO NOTHING`,
    [id, producer, phone, by],
  );
}

/** The numbers shown now, by producer. */
export async function shownPhones(sql: Sql, producers: readonly string[]): Promise<Map<string, ShownPhone>> {
  if (producers.length === 0) return new Map();
  const rows = await sql(
    `SELECT producer_id, phone, created_at FROM seller_contact WHERE ended_at IS NULL AND deleted_at IS NULL
     AND producer_id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(producers)],
  );
  return new Map(
    rows
      .map((row) => rowSchema.parse(row))
      .map(({ producer_id, phone, created_at }) => [producer_id, { phone, since: created_at }]),
  );
}
