import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LRUCache } from "lru-cache";

/** Under which state of the catalogue something holds, and for what else it depends on (the day, a choice). */
export type Moment = { revision: string; key?: string };

export type Recall<Value> = (container: MedusaContainer, at: Moment, compute: () => Promise<Value>) => Promise<Value>;

/**
 * Remembers what is computed from the catalogue under its revision: whatever changes the catalogue changes the revision,
 * so what is remembered is never older than the documents shown beside it. Earlier revisions are forgotten.
 * @param most keys can come from visitors, so only those used last are kept
 */
export function remembered<Value>(most = 200): Recall<Value> {
  // Per database connection, since one process of the tests may see several databases.
  const kept = new WeakMap<object, { revision: string; values: LRUCache<string, Promise<Value>> }>();
  return (container, { revision, key = "" }, compute) => {
    const connection: object = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = kept.get(connection);
    const current =
      known?.revision === revision ? known : { revision, values: new LRUCache<string, Promise<Value>>({ max: most }) };
    kept.set(connection, current);
    const standing = current.values.get(key) ?? compute();
    current.values.set(key, standing);
    standing.catch(() => current.values.delete(key));
    return standing;
  };
}
