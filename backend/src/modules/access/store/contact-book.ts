import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type Sql, sqlOver } from "./sql";

export const CONTACT_WAYS = ["call", "visit", "message"] as const;

const contactSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  way: z.enum(CONTACT_WAYS),
  on_day: z.string(),
  note: z.string(),
  by: z.string().nullable(),
});
export type Contact = z.infer<typeof contactSchema>;

const CONTACT = `c.id, c.producer_id, c.way, c.on_day, c.note, p.name AS by
  FROM access_contact c LEFT JOIN access_principal p ON p.id = c.noted_by WHERE c.deleted_at IS NULL`;
const LATEST_FIRST = "c.on_day DESC, c.created_at DESC, c.id DESC";

/** Notes of officers who talked with producers. */
export class ContactBook {
  private readonly sql: Sql;

  constructor(knex: Knex) {
    this.sql = sqlOver(knex);
  }

  /** @returns its id */
  async note(fresh: Omit<Contact, "id">): Promise<string> {
    const id = generateEntityId("", "contact");
    await this.sql(
      "INSERT INTO access_contact (id, producer_id, way, on_day, note, noted_by) VALUES (?, ?, ?, ?, ?, ?)",
      [id, fresh.producer_id, fresh.way, fresh.on_day, fresh.note, fresh.by],
    );
    return id;
  }

  /** The latest first. */
  async of(producer: string, limit: number): Promise<Contact[]> {
    const rows = await this.sql(`SELECT ${CONTACT} AND c.producer_id = ? ORDER BY ${LATEST_FIRST} LIMIT ?`, [
      producer,
      limit,
    ]);
    return z.array(contactSchema).parse(rows);
  }

  /** Of each of some producers the latest note. */
  async latest(producers: readonly string[]): Promise<Contact[]> {
    const rows = await this.sql(
      `SELECT DISTINCT ON (c.producer_id) ${CONTACT} AND c.producer_id IN (SELECT jsonb_array_elements_text(?::jsonb))
       ORDER BY c.producer_id, ${LATEST_FIRST}`,
      [JSON.stringify(producers)],
    );
    return z.array(contactSchema).parse(rows);
  }
}
