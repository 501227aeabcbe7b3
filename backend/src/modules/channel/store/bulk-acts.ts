import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

/** Price in đồng and stock in pieces. */
const termsSchema = z.object({ price: z.number().int(), stock: z.number().int() });

const bodySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("visibility"),
    /** What takes it back. */
    back: z.enum(["hide", "show"]),
    listing_ids: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("offers"),
    changes: z.array(
      z.object({
        ...{ product_id: z.string(), size: z.number().int(), before: termsSchema, after: termsSchema },
        /** The price before was made up. */
        sample: z.boolean(),
      }),
    ),
  }),
]);
export type BulkActBody = z.infer<typeof bodySchema>;

const rowSchema = z.object({ id: z.string(), producer_id: z.string(), body: bodySchema, acted_at: z.date() });
export type KeptBulkAct = z.infer<typeof rowSchema>;

const HOUR_MS = 3_600_000;
/** Taken back later, it would undo what was decided since. */
export const UNDO_WITHIN_MS = 24 * HOUR_MS;

/** What producers did with many at once. Each method is one transaction. */
export class BulkActBook {
  constructor(private readonly knex: Knex) {}

  /** Keeps an act, and forgets the producer's acts that are too old to be taken back. @returns its id */
  async keep(producer: string, body: BulkActBody, actor: string, at: Date): Promise<string> {
    const id = generateEntityId("", "chbulk");
    await rowsOf(
      this.knex,
      `with old as (delete from channel_bulk_act where producer_id = ? and acted_at < ?)
       insert into channel_bulk_act (id, producer_id, body, acted_by, acted_at) values (?, ?, ?, ?, ?)`,
      [
        ...[producer, new Date(at.getTime() - UNDO_WITHIN_MS).toISOString()],
        ...[id, producer, JSON.stringify(body), actor, at.toISOString()],
      ],
    );
    return id;
  }

  /** @returns null where there is none, or none any more */
  async find(id: string): Promise<KeptBulkAct | null> {
    const rows = await rowsOf(
      this.knex,
      "select id, producer_id, body, acted_at from channel_bulk_act where id = ? and deleted_at is null",
      [id],
    );
    return rows.map((row) => rowSchema.parse(row))[0] ?? null;
  }
}
