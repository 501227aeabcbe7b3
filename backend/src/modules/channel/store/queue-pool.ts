import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { Logger, type RunnerOptions, runMigrations } from "graphile-worker";
import { Pool } from "pg";

const connectionSchema = z.union([
  z.string().transform((connectionString) => ({ connectionString })),
  z.looseObject({ connectionString: z.string() }),
]);

/** The queue's own connections to the database that `knex` speaks to: listening and locking outlive a transaction. */
export function openQueuePool(knex: Knex, max: number): Pool {
  const pool = new Pool({ ...connectionSchema.parse(knex.client.config.connection), max });
  // An idle connection the server cut is replaced at the next use; unheard, its error would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** Faults of jobs stand in the listings' histories, those of ours are told by the worker; its own log would only repeat them. */
const silent = new Logger(() => () => undefined);

/** @param pool closed by whoever opened it */
export function queueOptions(pool: Pool): RunnerOptions {
  return { pgPool: pool, logger: silent, noHandleSignals: true };
}

/** Makes the queue's tables or brings them up to date. Safe in every process at every start. */
export async function prepareQueue(pool: Pool): Promise<void> {
  await runMigrations(queueOptions(pool));
}
