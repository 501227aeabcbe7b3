import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Frees locks whose time is over. Medusa's workflows give theirs a time to live, but its PostgreSQL provider never looks at it when
 * somebody else asks: what a killed process held would be held for good, such as the step that says an order was delivered.
 * @returns how many there were
 */
export async function freeExpiredLocks(container: MedusaContainer): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return database("locking").where("expiration", "<", database.fn.now()).delete();
}
