import { randomInt } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Pool, PoolClient } from "pg";
import { MAX_ATTEMPTS } from "./queue";
import { rowsOf } from "./rows";

/** This product's own number for the locks that show which processes live. */
const LIFE = 159_005;
const LARGEST_ID = 2 ** 31 - 1;

/** One process at work. `lost` comes about when the database no longer believes it to be alive. */
export type LivingProcess = { readonly id: number; readonly lost: Promise<void>; leave(): Promise<void> };

/**
 * Makes this process known as one that may hold listings. It lives as long as its connection: where the process is killed,
 * the server frees the lock at once, and whoever looks next takes over what it held.
 */
export async function enterProcess(pool: Pool, knex: Knex): Promise<LivingProcess> {
  const id = randomInt(1, LARGEST_ID);
  const client = await pool.connect();
  // A cut connection tells so more than once; unheard, the second time would end the process.
  const lost = new Promise<void>((resolve) => client.on("error", () => resolve()));
  try {
    await takeLife(client, id);
    await rowsOf(knex, "insert into channel_process (id) values (?)", [id]);
  } catch (error) {
    client.release(true);
    throw error;
  }
  return {
    id,
    lost,
    // What it still holds is due again at once.
    async leave() {
      client.release(true);
      await rowsOf(knex, "delete from channel_process where id = ?", [id]);
      await buryProcesses(knex);
    },
  };
}

async function takeLife(client: PoolClient, id: number): Promise<void> {
  // A machine that lost its power or its network is noticed within a minute instead of hours.
  await client.query("set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 4");
  await client.query("select pg_advisory_lock($1, $2)", [LIFE, id]);
}

/** Notes the queue's own names of a process's workers, so that jobs they leave behind can be freed. */
export async function nameWorkers(knex: Knex, id: number, workers: readonly string[]): Promise<void> {
  await rowsOf(knex, "update channel_process set workers = ?::text[] where id = ?", [[...workers], id]);
}

/** Longer than any listing can take; one still held then was let go of in vain. */
const LONGEST_HELD = "30 minutes";

/** Times a listing may be at work in a process that dies before it becomes a dead letter. */
const MAX_CRASHES = 20;

/**
 * Takes over from processes that died: what they held is due again, after a moment that differs for each, so that one that
 * kills its process does not take the same others with it every time.
 */
export async function buryProcesses(knex: Knex): Promise<void> {
  const buried = await rowsOf(
    knex,
    `delete from channel_process p where not exists (
       select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = ${LIFE} and l.objid = p.id::oid and l.objsubid = 2
         and l.database = (select oid from pg_database where datname = current_database()))
     returning graphile_worker.force_unlock_workers(workers)`,
  );
  await rowsOf(
    knex,
    `with lost as (
       select listing_id from channel_due d where held_by is not null and (
         not exists (select 1 from channel_process p where p.id = d.held_by) or held_at < now() - interval '${LONGEST_HELD}')
       order by listing_id for update)
     update channel_due d set held_by = null, held_at = null, crashes = crashes + 1,
       attempts = case when crashes + 1 >= ${MAX_CRASHES} then ${MAX_ATTEMPTS} else attempts end,
       last_error = case when crashes + 1 >= ${MAX_CRASHES} then 'The process died on it again and again' else last_error end,
       due_at = least(coalesce(due_at, 'infinity'), now() + random() * least(crashes, 10) * interval '3 seconds')
     from lost where d.listing_id = lost.listing_id`,
  );
  if (buried.length === 0) return;
  // Jobs that were asked for again meanwhile have a successor.
  await rowsOf(
    knex,
    `select id from graphile_worker.complete_jobs(array(
       select id from graphile_worker.jobs where key is null and locked_at is null and attempts >= max_attempts))`,
  );
}
