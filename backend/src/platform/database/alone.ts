import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "./rows-of";

/** This product's own number for advisory locks of work that ticks in every process. */
const TICKS = 159_008;

const lockRow = z.object({ mine: z.boolean() });

/**
 * Runs work that one process does at a time, and nothing where another is at it. The lock is a connection's own, so it ends with the
 * work or with the process, however that dies.
 * @param space this product's own number for one kind of locks @returns null where another is at it
 */
export async function alone<Result>(
  knex: Knex,
  space: number,
  key: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  return knex.transaction(async (transaction) => {
    const [row] = await rowsOf(transaction, lockRow, "select pg_try_advisory_xact_lock(?, hashtext(?)) as mine", [
      space,
      key,
    ]);
    return row?.mine ? work() : null;
  });
}

/** A job that every worker process begins: the first that comes does it, the others have nothing to do. */
export async function tickAlone(container: MedusaContainer, job: string, work: () => Promise<void>): Promise<void> {
  await alone(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), TICKS, job, work);
}
