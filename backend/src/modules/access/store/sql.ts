import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";

/** Runs one statement with `?` placeholders and answers its rows, which the caller checks. */
export type Sql = (statement: string, params: readonly unknown[]) => Promise<unknown[]>;

/** The connection of a module call: its transaction where it has one. */
export function sqlOf(context: Context<EntityManager>): Sql {
  const manager = context.transactionManager ?? context.manager;
  if (!manager) throw new Error("Called outside a module context");
  return (statement, params) => manager.execute(statement, [...params]);
}

const answer = z.object({ rows: z.array(z.unknown()) });

/** The same over a connection, or a transaction, of Knex. */
export function sqlOver(knex: Knex): Sql {
  return async (statement, params) => answer.parse(await knex.raw(statement, params as Knex.RawBinding[])).rows;
}
