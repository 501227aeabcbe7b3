import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows";

/** The task of the queue that carries out what was asked for with many listings. */
export const ACT_ON_MANY = "act-on-many";
export const bulkJobSchema = z.object({ act: z.string() });
/** A person waits and looks on: before what opens new listings, behind what is due on those there are. */
const PRIORITY = 12;

/** Has somebody work on an act. @param at not before; null for now */
export async function wakeAct(knex: Knex, act: string, at: Date | null): Promise<void> {
  await rowsOf(
    knex,
    `select id from graphile_worker.add_job(?, payload := ?::json, job_key := ?, priority := ?, run_at := ?::timestamptz)`,
    [ACT_ON_MANY, JSON.stringify({ act }), `bulk:${act}`, PRIORITY, at?.toISOString() ?? null],
  );
}
