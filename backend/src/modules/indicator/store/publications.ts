import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { PublishedIndicator } from "../../../contracts/indicators";
import { rowsOf } from "../../../platform/database/rows-of";

const publicationSchema = z.object({
  id: z.string(),
  cut_off: z.string(),
  as_known: z.date(),
  year: z.number(),
  within_id: z.string().nullable(),
  within_name: z.string().nullable(),
  sample: z.boolean(),
  content_hash: z.string(),
  restates: z.string().nullable(),
  reason_vi: z.string().nullable(),
  reason_en: z.string().nullable(),
  published_by: z.string(),
  published_at: z.date(),
});
const shownSchema = publicationSchema.extend({ restated_by: z.string().nullable() });
export type PublicationRow = z.infer<typeof shownSchema>;
export type NewPublication = Omit<z.infer<typeof publicationSchema>, "published_at"> & {
  /** Canonical JSON, as it was hashed. */
  content: string;
};

/** Written by us from typed values; only its presence is checked when it is read back. */
const contentSchema = z.object({ content: z.custom<PublishedIndicator[]>((value) => Array.isArray(value)) });

const COLUMNS = Object.keys(publicationSchema.shape);
const SHOWN = `select ${COLUMNS.map((column) => `p.${column}`).join(", ")}, later.id as restated_by`;
const FROM = `from indicator_publication p left join indicator_publication later on later.restates = p.id`;

/** What became of a publication that was to be kept. */
export type Inserted = "inserted" | "restated_already" | "published_already";

/**
 * Keeps a publication. A day, year and unit are published once; whatever comes after restates what stands. Two at once wait for each
 * other, so that a form sent twice makes one.
 */
export async function insertPublication(knex: Knex, publication: NewPublication): Promise<Inserted> {
  const columns = [...COLUMNS.filter((column) => column !== "published_at"), "content"];
  return knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('indicator_publication'))");
    if (publication.restates === null && (await isPublished(trx, publication))) return "published_already";
    const rows = await rowsOf(
      trx,
      z.object({ id: z.string() }),
      `insert into indicator_publication (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})
       on conflict do nothing returning id`,
      columns.map((column) => Reflect.get(publication, column)),
    );
    return rows.length > 0 ? "inserted" : "restated_already";
  });
}

/** Whether a day, year and unit were published, whatever restated it since. */
export async function isPublished(
  knex: Knex,
  { cut_off, year, within_id }: Pick<NewPublication, "cut_off" | "year" | "within_id">,
): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    z.object({ id: z.string() }),
    "select id from indicator_publication where cut_off = ? and year = ? and within_id is not distinct from ? limit 1",
    [cut_off, year, within_id],
  );
  return rows.length > 0;
}

export async function findPublication(
  knex: Knex,
  id: string,
): Promise<{ publication: PublicationRow; content: PublishedIndicator[] } | null> {
  const schema = shownSchema.extend(contentSchema.shape);
  const [row] = await rowsOf(knex, schema, `${SHOWN}, p.content ${FROM} where p.id = ?`, [id]);
  if (!row) return null;
  const { content, ...publication } = row;
  return { publication, content };
}

/** The newest first. */
export async function pageOfPublications(
  knex: Knex,
  limit: number,
  offset: number,
): Promise<{ publications: PublicationRow[]; total: number }> {
  const [publications, [counted]] = await Promise.all([
    rowsOf(knex, shownSchema, `${SHOWN} ${FROM} order by p.published_at desc, p.id desc limit ? offset ?`, [
      limit,
      offset,
    ]),
    rowsOf(knex, z.object({ total: z.coerce.number() }), "select count(*) as total from indicator_publication"),
  ]);
  return { publications, total: counted?.total ?? 0 };
}

export type Restatement = {
  after: PublicationRow;
  before: string;
  old: PublishedIndicator[];
  new: PublishedIndicator[];
};

/** Every restatement with what it replaced, the newest first. */
export async function restatements(knex: Knex): Promise<Restatement[]> {
  const content = contentSchema.shape.content;
  const schema = shownSchema.extend({ new: content, old: content });
  const rows = await rowsOf(
    knex,
    schema,
    `${SHOWN}, p.content as new, earlier.content as old ${FROM} join indicator_publication earlier on earlier.id = p.restates
     order by p.published_at desc, p.id desc`,
  );
  return rows.map(({ new: after, old, ...row }) => ({ after: row, before: row.restates ?? "", old, new: after }));
}

/** The publication that stands for a basis: the one not restated. */
export async function publicationOf(
  knex: Knex,
  basis: { cut_off: string; as_known: Date; within_id: string | null; year: number },
): Promise<PublicationRow | null> {
  const [row] = await rowsOf(
    knex,
    shownSchema,
    `${SHOWN} ${FROM} where p.cut_off = ? and p.as_known = ? and p.within_id is not distinct from ? and p.year = ? and later.id is null
     order by p.published_at desc limit 1`,
    [basis.cut_off, basis.as_known, basis.within_id, basis.year],
  );
  return row ?? null;
}
