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

export type Dated<Value> = { value: Value; revision: string };

/**
 * Remembers answers whose revision is only known once they are read. One known under the revision read last is given again
 * after that revision has proved to be the newest; a question nobody asked is computed at once and costs no proof.
 * @param newest reads the catalogue's revision now
 */
export function rememberedAnswers<Value extends object>(
  newest: (container: MedusaContainer) => Promise<string>,
  most: number,
) {
  const kept = new WeakMap<object, { revision: string; values: LRUCache<string, Value> }>();
  return async (container: MedusaContainer, key: string, compute: () => Promise<Dated<Value>>): Promise<Value> => {
    const connection: object = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const before = kept.get(connection);
    const standing = before?.values.get(key);
    if (standing && before?.revision === (await newest(container))) return standing;
    const { value, revision } = await compute();
    const now = kept.get(connection);
    const current = now?.revision === revision ? now : { revision, values: new LRUCache<string, Value>({ max: most }) };
    current.values.set(key, value);
    kept.set(connection, current);
    return value;
  };
}
