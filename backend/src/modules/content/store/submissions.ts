import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";
import type { ContentFields } from "../domain/fields";
import type { Verdict } from "../domain/review";
import { type Submission, submissionSchema } from "./rows";

const COLUMNS = Object.keys(submissionSchema.shape).join(", ");

export type NewSubmission = { product: string; fields: ContentFields; by: string; onBehalfOf: string | null };

/** Sends texts for review. What is still unanswered of the product is replaced, so that reviewers see the latest only. */
export async function submit(knex: Knex, sent: NewSubmission): Promise<Submission> {
  return knex.transaction((trx) => submitWithin(trx, sent));
}

async function submitWithin(trx: Knex, { product, fields, by, onBehalfOf }: NewSubmission): Promise<Submission> {
  // Two sendings at once would both find nothing to replace.
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`content_submission:${product}`]);
  await trx.raw(
    `update content_submission set verdict = 'replace', decided_by = ?, decided_at = now(), updated_at = now()
     where registered_product_id = ? and verdict is null and deleted_at is null`,
    [by, product],
  );
  const [sent] = await rowsOf(
    trx,
    submissionSchema,
    `insert into content_submission (id, registered_product_id, fields, submitted_by, on_behalf_of, submitted_at)
     values (:id, :product, cast(:fields as jsonb), :by, :onBehalfOf, now()) returning ${COLUMNS}`,
    { id: generateEntityId("", "csub"), product, fields: JSON.stringify(fields), by, onBehalfOf },
  );
  if (!sent) throw new Error("The database kept nothing of a submission");
  return sent;
}

export type Decision = { id: string; verdict: Exclude<Verdict, "replace">; note: string | null; by: string };

/**
 * Keeps the one answer to a submission. Others who answer it at the same time wait and then find it answered.
 * @param effect what the answer does, before it is kept; where it fails, or the process dies, the submission stays open
 * @returns null where it was answered before
 */
export async function decide(
  knex: Knex,
  { id, verdict, note, by }: Decision,
  effect: (submission: Submission) => Promise<void> = async () => {},
): Promise<Submission | null> {
  return knex.transaction(async (trx) => {
    const [open] = await rowsOf(
      trx,
      submissionSchema,
      `select ${COLUMNS} from content_submission where id = :id and verdict is null and deleted_at is null for update`,
      { id },
    );
    if (!open) return null;
    await effect(open);
    const [decided] = await rowsOf(
      trx,
      submissionSchema,
      `update content_submission set verdict = :verdict, note = :note, decided_by = :by, decided_at = now(), updated_at = now()
       where id = :id returning ${COLUMNS}`,
      { id, verdict, note, by },
    );
    return decided ?? null;
  });
}

export async function findSubmission(knex: Knex, id: string): Promise<Submission | null> {
  const [found] = await rowsOf(knex, submissionSchema, `select ${COLUMNS} from content_submission where id = :id`, {
    id,
  });
  return found ?? null;
}

/** Everything ever sent of a product, the latest first. */
export async function submissionsOf(knex: Knex, product: string): Promise<Submission[]> {
  return rowsOf(
    knex,
    submissionSchema,
    `select ${COLUMNS} from content_submission where registered_product_id = :product and deleted_at is null
     order by submitted_at desc, id desc limit 200`,
    { product },
  );
}

/** What was last sent of each product, whatever became of it; products nothing was sent of are missing from the answer. */
export async function latestSubmissions(knex: Knex, products: readonly string[]): Promise<Map<string, Submission>> {
  const found = await rowsOf(
    knex,
    submissionSchema,
    `select distinct on (registered_product_id) ${COLUMNS} from content_submission where deleted_at is null
     and registered_product_id in (select jsonb_array_elements_text(cast(:products as jsonb)))
     order by registered_product_id, submitted_at desc, id desc`,
    { products: JSON.stringify(products) },
  );
  return new Map(found.map((submission) => [submission.registered_product_id, submission]));
}

const countedSchema = z.object({ total: z.coerce.number() });

/** What waits for an answer, the longest waiting first. @param products null: of every product */
export async function openSubmissions(
  knex: Knex,
  products: readonly string[] | null,
  limit: number,
  offset: number,
): Promise<{ submissions: Submission[]; total: number }> {
  const where = `verdict is null and deleted_at is null
    and (cast(:products as jsonb) is null or registered_product_id in (select jsonb_array_elements_text(cast(:products as jsonb))))`;
  const bindings = { products: products === null ? null : JSON.stringify(products) };
  const [submissions, [counted]] = await Promise.all([
    rowsOf(
      knex,
      submissionSchema,
      `select ${COLUMNS} from content_submission where ${where} order by submitted_at, id limit :limit offset :offset`,
      { ...bindings, limit, offset },
    ),
    rowsOf(knex, countedSchema, `select count(*) as total from content_submission where ${where}`, bindings),
  ]);
  return { submissions, total: counted?.total ?? 0 };
}
