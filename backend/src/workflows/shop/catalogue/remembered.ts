import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Under which state of the catalogue something holds, and for what else it depends on (the day, a choice). */
export type Moment = { revision: string; key?: string };

export type Recall<Value> = (container: MedusaContainer, at: Moment, compute: () => Promise<Value>) => Promise<Value>;

/** Keys can come from visitors, so only so many are kept. */
const MOST_KEYS = 200;

/**
 * Remembers what is computed from the catalogue under its revision: whatever changes the catalogue changes the revision,
 * so what is remembered is never older than the documents shown beside it. Earlier revisions are forgotten.
 */
export function remembered<Value>(): Recall<Value> {
  // Per database connection, since one process of the tests may see several databases.
  const kept = new WeakMap<object, { revision: string; values: Map<string, Promise<Value>> }>();
  return (container, { revision, key = "" }, compute) => {
    const connection: object = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = kept.get(connection);
    const current = known?.revision === revision ? known : { revision, values: new Map<string, Promise<Value>>() };
    kept.set(connection, current);
    if (current.values.size >= MOST_KEYS) current.values.clear();
    const standing = current.values.get(key) ?? compute();
    current.values.set(key, standing);
    standing.catch(() => current.values.delete(key));
    return standing;
  };
}
