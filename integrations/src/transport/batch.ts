import { type ItemOutcome, isMarketplaceError } from "../core";

/**
 * Runs one call per group and answers one outcome per item in the items' order. A call that fails as a whole fails
 * only its own group, so that half a batch never hides behind the other half.
 */
export async function outcomesByGroup<K>(
  items: readonly K[],
  groupOf: (item: K) => string,
  run: (group: readonly K[]) => Promise<readonly ItemOutcome<K>[]>,
): Promise<readonly ItemOutcome<K>[]> {
  const groups = new Map<string, K[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  const outcomes = new Map<K, ItemOutcome<K>>();
  for (const group of groups.values()) {
    for (const outcome of await runGroup(group, run)) outcomes.set(outcome.item, outcome);
  }
  return items.map(
    (item) => outcomes.get(item) ?? { item, ok: false, failure: { kind: "unknown_outcome" }, channel: {} },
  );
}

async function runGroup<K>(group: readonly K[], run: (group: readonly K[]) => Promise<readonly ItemOutcome<K>[]>) {
  try {
    return await run(group);
  } catch (error) {
    if (!isMarketplaceError(error)) throw error;
    return group.map((item): ItemOutcome<K> => ({ item, ok: false, failure: error.failure, channel: error.channel }));
  }
}

/** Cuts a list into pieces of at most `size`. */
export function pieces<T>(items: readonly T[], size: number): T[][] {
  const cut: T[][] = [];
  for (let start = 0; start < items.length; start += size) cut.push(items.slice(start, start + size));
  return cut;
}
