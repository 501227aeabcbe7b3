import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf, run } from "./sql";

const photoRow = z.object({
  sha256: z.string(),
  file_id: z.string(),
  media_type: z.string(),
  bytes: z.number(),
  uploaded_by: z.string(),
});
/** A photo as it is kept: named by its content, and lying in the file store under `file_id`. */
export type Photo = z.output<typeof photoRow>;

const COLUMNS = Object.keys(photoRow.shape).join(", ");

export async function findPhoto(knex: Knex, sha256: string): Promise<Photo | null> {
  const [found] = await rowsOf(knex, photoRow, `select ${COLUMNS} from presence_photo where sha256 = ?`, [sha256]);
  return found ?? null;
}

/** The first to come stays; the same photo is kept once. */
export async function keepPhoto(knex: Knex, photo: Photo): Promise<void> {
  await run(knex, `insert into presence_photo (${COLUMNS}) values (?, ?, ?, ?, ?) on conflict (sha256) do nothing`, [
    photo.sha256,
    photo.file_id,
    photo.media_type,
    photo.bytes,
    photo.uploaded_by,
  ]);
}

/** Photos after one, in a stable order, for walking through all of them. */
export async function photosAfter(knex: Knex, sha256: string, limit: number): Promise<Photo[]> {
  return rowsOf(knex, photoRow, `select ${COLUMNS} from presence_photo where sha256 > ? order by sha256 limit ?`, [
    sha256,
    limit,
  ]);
}

/** The products of the records and proposals that name a photo. */
export async function photoProducts(knex: Knex, sha256: string): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    z.object({ product_id: z.string() }),
    `select product_id from presence_review where proposal->>'photo_sha256' = ?
     union select product_id from presence_check where photo = ?`,
    [sha256, sha256],
  );
  return rows.map(({ product_id }) => product_id);
}
