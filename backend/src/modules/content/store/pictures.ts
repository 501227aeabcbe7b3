import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { rowsOf } from "../../../platform/database/rows-of";
import { type KeptPicture, pictureSchema } from "./rows";

const COLUMNS = Object.keys(pictureSchema.shape).join(", ");

/** Keeps a picture's facts once; the same picture sent again is the one kept before. */
export async function keepPicture(knex: Knex, picture: KeptPicture, by: string): Promise<KeptPicture> {
  const [kept] = await rowsOf(
    knex,
    pictureSchema,
    `insert into content_picture (id, producer_id, sha256, file_id, mime, width, height, bytes, measures, uploaded_by, uploaded_at)
     values (:id, :producer_id, :sha256, :file_id, :mime, :width, :height, :bytes, cast(:measures as jsonb), :by, now())
     on conflict (producer_id, sha256) where deleted_at is null do update
       set updated_at = now(), measures = coalesce(content_picture.measures, excluded.measures) returning ${COLUMNS}`,
    { ...picture, measures: JSON.stringify(picture.measures), id: generateEntityId("", "cpic"), by },
  );
  if (!kept) throw new Error("The database kept nothing of a picture");
  return kept;
}

/** Pictures of a producer by their hashes; those it never sent are missing from the answer. */
export async function picturesOf(
  knex: Knex,
  producer: string,
  hashes: readonly string[],
): Promise<Map<string, KeptPicture>> {
  const kept = await rowsOf(
    knex,
    pictureSchema,
    `select ${COLUMNS} from content_picture where producer_id = :producer and deleted_at is null
     and sha256 in (select jsonb_array_elements_text(cast(:hashes as jsonb)))`,
    { producer, hashes: JSON.stringify(hashes) },
  );
  return new Map(kept.map((picture) => [picture.sha256, picture]));
}

/** The picture behind a public address. */
export async function findPicture(knex: Knex, sha256: string): Promise<KeptPicture | null> {
  const [found] = await rowsOf(
    knex,
    pictureSchema,
    `select ${COLUMNS} from content_picture where sha256 = :sha256 and deleted_at is null order by uploaded_at limit 1`,
    { sha256 },
  );
  return found ?? null;
}
