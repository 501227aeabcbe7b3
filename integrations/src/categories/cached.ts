import type { Call, CategoryId, CategoryPort, CategoryRules } from "../core";
import type { Clock } from "../transport";
import { type CategorySearch, categorySearch } from "./tree-search";

/** Marketplaces change their trees by the week and ask to be read once a day at most. */
const LIFE_MS = 24 * 3_600_000;
/** A tree that could not be read anew serves on, and is asked for again after this time. */
const RETRY_MS = 10 * 60_000;

interface Kept<T> {
  readonly value: Promise<T>;
  freshUntil: number;
}

/** A channel's tree and rules without asking the channel every time. */
export interface CachedCategories {
  tree(call: Call): Promise<CategorySearch>;
  rules(category: CategoryId, call: Call): Promise<CategoryRules>;
  /** After the channel refused a category it had offered: everything is read anew. */
  forget(): void;
}

/**
 * Keeps what one `read` per key answered. Many asking at once share one read; a failed read keeps nothing, except that
 * an old answer is better than none.
 */
function keeper<T>(clock: Clock, most: number) {
  const kept = new Map<string, Kept<T>>();
  return {
    clear: () => kept.clear(),
    get(key: string, read: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      const now = clock.now();
      if (known && known.freshUntil > now) return known.value;
      const value = read().catch((error: unknown) => {
        if (kept.get(key) !== fresh) throw error;
        if (!known) kept.delete(key);
        else kept.set(key, { value: known.value, freshUntil: clock.now() + RETRY_MS });
        if (known) return known.value;
        throw error;
      });
      const fresh: Kept<T> = { value, freshUntil: now + LIFE_MS };
      kept.delete(key);
      kept.set(key, fresh);
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}

/**
 * One cache per marketplace, in this process, for a day: trees and rules are the marketplace's, not the shop's. A
 * channel whose tree belongs to the shop (a shop of one's own) gets one per shop, by `perShop`.
 */
export function cachedCategories(port: CategoryPort, clock: Clock, { perShop = false } = {}): CachedCategories {
  const trees = keeper<CategorySearch>(clock, 200);
  const rules = keeper<CategoryRules>(clock, 2_000);
  const owner = ({ shop }: Call) => (perShop ? shop : "");
  // One caller giving up must not take the answer from those who share it.
  const shared = ({ shop }: Call): Call => ({ shop });
  return {
    tree: (call) => trees.get(owner(call), async () => categorySearch(await port.tree(shared(call)))),
    rules: (category, call) => rules.get(`${owner(call)}/${category}`, () => port.rules(category, shared(call))),
    forget() {
      trees.clear();
      rules.clear();
    },
  };
}
