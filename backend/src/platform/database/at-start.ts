import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";

/** Key of the advisory lock under which tables are prepared, this product's own number first. */
const PREPARING = [159_001, 1];

/**
 * Prepares tables in one transaction, one module after the other: Medusa starts all modules at once, and two that add triggers
 * to the same tables in another order would wait for each other for ever.
 */
export async function prepareInTurn(knex: Knex, work: (transaction: Knex) => Promise<void>): Promise<void> {
  await knex.transaction(async (transaction) => {
    await transaction.raw("select pg_advisory_xact_lock(?, ?)", PREPARING);
    await work(transaction);
  });
}

/**
 * What a module must have done before anything is written. Medusa says nothing of a module whose start fails and goes on without
 * it; a process that would miss what is written ends here instead.
 * @param end given by tests
 */
export async function startOrEnd(
  logger: Pick<Logger, "error">,
  module: string,
  work: () => Promise<void>,
  end: () => void = () => process.exit(1),
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    logger.error(`The module "${module}" could not start, so that this process ends: ${cause.message}`, cause);
    end();
  }
}
