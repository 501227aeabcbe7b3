import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const uploadSchema = z.object({
  id: z.string(),
  producer_id: z.string(),
  registered_product_id: z.string(),
  size: z.number(),
  received: z.number(),
  begun_by: z.string(),
});
/** A photograph that arrives piece by piece. */
export type Upload = z.infer<typeof uploadSchema>;

const COLUMNS = Object.keys(uploadSchema.shape).join(", ");

export type NewUpload = { producer: string; product: string; size: number; by: string };

/** @returns null where the producer has `most` photographs on their way already */
export async function beginUpload(
  knex: Knex,
  { producer, product, size, by }: NewUpload,
  most: number,
): Promise<Upload | null> {
  const [begun] = await rowsOf(
    knex,
    uploadSchema,
    `insert into content_upload (id, producer_id, registered_product_id, size, begun_by, begun_at)
     select :id, :producer, :product, :size, :by, now()
     where (select count(*) from content_upload where producer_id = :producer) < :most returning ${COLUMNS}`,
    { id: generateEntityId("", "cupl"), producer, product, size, by, most },
  );
  return begun ?? null;
}

export async function findUpload(knex: Knex, id: string): Promise<Upload | null> {
  const [found] = await rowsOf(knex, uploadSchema, `select ${COLUMNS} from content_upload where id = :id`, { id });
  return found ?? null;
}

/**
 * Adds a piece where the last one ended. Two senders of the same piece wait for each other, and the second is told where the
 * first has come to. @returns null where the piece does not begin there or is too long
 */
export async function addPiece(knex: Knex, id: string, start: number, bytes: Uint8Array): Promise<Upload | null> {
  return knex.transaction(async (trx) => {
    const [grown] = await rowsOf(
      trx,
      uploadSchema,
      `update content_upload set received = received + :length
       where id = :id and received = :start and received + :length <= size returning ${COLUMNS}`,
      { id, start, length: bytes.length },
    );
    if (!grown) return null;
    if (bytes.length > 0)
      await trx.raw("insert into content_upload_piece (upload_id, start, bytes) values (?, ?, ?)", [
        id,
        start,
        Buffer.from(bytes),
      ]);
    return grown;
  });
}

const pieceSchema = z.object({ bytes: z.instanceof(Buffer) });

/** All that has arrived, in its order. */
export async function uploadedBytes(knex: Knex, id: string): Promise<Uint8Array> {
  const pieces = await rowsOf(
    knex,
    pieceSchema,
    "select bytes from content_upload_piece where upload_id = :id order by start",
    { id },
  );
  return Buffer.concat(pieces.map(({ bytes }) => bytes));
}

/** Forgets an upload with its pieces. */
export async function forgetUpload(knex: Knex, id: string): Promise<void> {
  await knex.raw("delete from content_upload where id = ?", [id]);
}

/** Forgets what was begun before an instant and never came to its end. */
export async function forgetUploadsBegunBefore(knex: Knex, before: Date): Promise<void> {
  await knex.raw("delete from content_upload where begun_at < ?", [before]);
}
