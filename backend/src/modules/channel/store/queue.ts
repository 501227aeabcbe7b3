import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";

/** The one task of the queue: bring a listing closer to what is wanted. */
export const SYNC_LISTING = "sync-listing";
export const jobPayloadSchema = z.object({ listing: z.string() });

/** With graphile-worker's growing pauses about a day; then the job is a dead letter until somebody replays it. */
const MAX_ATTEMPTS = 12;

/**
 * Asks for a listing to be synced, in the transaction of the change that makes it needed. One open job per listing, which a
 * later request moves forward; jobs of one listing never run at the same time.
 * @param priority lower runs first @param at not before; at once where absent
 */
export async function queueListing(knex: Knex, listing: string, priority: number, at?: Date): Promise<void> {
  const key = `listing:${listing}`;
  await knex.raw(
    `select graphile_worker.add_job(?, payload := ?::json, queue_name := ?, job_key := ?, job_key_mode := 'replace',
      priority := ?, max_attempts := ?, run_at := ?::timestamptz)`,
    [SYNC_LISTING, JSON.stringify({ listing }), key, key, priority, MAX_ATTEMPTS, at?.toISOString() ?? null],
  );
}

const jobSchema = z.object({
  key: z.string().transform((key) => key.replace("listing:", "")),
  attempts: z.number(),
  dead: z.boolean(),
  run_at: z.date(),
  last_error: z.string().nullable(),
});
export type ListingJob = Omit<z.infer<typeof jobSchema>, "key">;

/** The open or dead jobs of listings, by listing. */
export async function jobsOf(knex: Knex, listings: readonly string[]): Promise<Map<string, ListingJob>> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select key, attempts, attempts >= max_attempts as dead, run_at, last_error from graphile_worker.jobs
     where key = any(?::text[])`,
    [listings.map((id) => `listing:${id}`)],
  );
  return new Map(rows.map((row) => jobSchema.parse(row)).map(({ key, ...job }) => [key, job]));
}
