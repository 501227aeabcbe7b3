import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";

/** Runs one statement with `?` placeholders and answers its rows, which the caller checks. */
export type Sql = (statement: string, params: readonly unknown[]) => Promise<unknown[]>;

/** The connection of a module call: its transaction where it has one. */
export function sqlOf(context: Context<EntityManager>): Sql {
  const manager = context.transactionManager ?? context.manager;
  if (!manager) throw new Error("Called outside a module context");
  return (statement, params) => manager.execute(statement, [...params]);
}
