import type { Call, Instant, ShopId, Sku } from "../../core";

/** One entry of the shop's list: an item and when it last changed, in the marketplace's whole seconds. */
export interface ListedItem {
  readonly id: string;
  readonly changed: number;
}

export interface SkuSource {
  /** Items changed at or after an instant, all of them where absent, in pages. */
  list(since: Instant | undefined, call: Call): AsyncIterable<readonly ListedItem[]>;
  /** Every SKU of items, by item. */
  skus(items: readonly string[], call: Call): Promise<ReadonlyMap<string, readonly string[]>>;
  now(): Instant;
}

export interface LookUp {
  /** Something changed since then is looked for in any case. */
  readonly since?: Instant;
  /** An answer so many milliseconds old will do. */
  readonly within?: number;
}

interface Shelf {
  readonly bySku: Map<string, Set<string>>;
  readonly changed: Map<string, number>;
  /** The latest change seen, by the marketplace's clock in seconds. */
  latest: number;
  walkedAt: Instant;
  walk: Promise<void> | undefined;
  /** Begins when the one under way has ended; whoever asks now joins it. */
  next: { since: Instant; done: Promise<void> } | undefined;
}

const EVERYTHING = Number.NEGATIVE_INFINITY;
/** A listing may come to light so much later than it says it changed. */
const LATE_MS = 10 * 60_000;
/** Where an older answer would do as well, so little is looked at again: a busy shop changes thousands of items in ten minutes. */
const SOON_MS = 30_000;

/**
 * Which items of a shop carry a SKU. The API cannot be asked that, so the shop's list is read once, and from then on only
 * what changed since: a shop of 17,400 items costs one or two calls for a look instead of more than five hundred.
 */
export function skuIndex(source: SkuSource): (sku: Sku, call: Call, wish: LookUp) => Promise<readonly string[]> {
  const shelves = new Map<ShopId, Shelf>();

  async function walk(shelf: Shelf, since: Instant, call: Call): Promise<void> {
    const start = source.now();
    let { latest } = shelf;
    for await (const page of source.list(since === EVERYTHING ? undefined : since, call)) {
      const news = page.filter(({ id, changed }) => shelf.changed.get(id) !== changed);
      const skus = await source.skus(
        news.map(({ id }) => id),
        call,
      );
      for (const { id, changed } of news) {
        for (const sku of skus.get(id) ?? []) shelf.bySku.set(sku, (shelf.bySku.get(sku) ?? new Set()).add(id));
        shelf.changed.set(id, changed);
        latest = Math.max(latest, changed);
      }
    }
    // Only of a whole walk: one that broke off may have missed earlier changes.
    shelf.latest = latest;
    shelf.walkedAt = start;
  }

  /** Where to begin: at the last change known, with room for what comes to light late, or earlier where somebody must know. */
  function beginning({ latest }: Shelf, { since, within }: LookUp): Instant {
    if (latest === 0) return EVERYTHING;
    const again = within === undefined || since !== undefined ? LATE_MS : SOON_MS;
    return Math.min(latest * 1_000 - again, since ?? Number.POSITIVE_INFINITY);
  }

  function begin(shelf: Shelf, since: Instant, call: Call): Promise<void> {
    const done = walk(shelf, since, call).finally(() => {
      if (shelf.walk === done) shelf.walk = undefined;
    });
    shelf.walk = done;
    return done;
  }

  /** A walk that starts from now on; those who ask while one is under way share the next. */
  function walkAnew(shelf: Shelf, since: Instant, call: Call): Promise<void> {
    if (!shelf.walk) return begin(shelf, since, call);
    if (shelf.next) {
      shelf.next.since = Math.min(shelf.next.since, since);
      return shelf.next.done;
    }
    const next = { since, done: Promise.resolve() };
    const start = () => {
      shelf.next = undefined;
      // Asked while the whole shop was read for the first time: what came since it began is all that can be missing.
      const known = next.since === EVERYTHING && shelf.latest !== 0;
      return begin(shelf, known ? shelf.latest * 1_000 - 2 * LATE_MS : next.since, call);
    };
    next.done = shelf.walk.then(start, start);
    shelf.next = next;
    return next.done;
  }

  return async (sku, call, wish) => {
    const { since, within } = wish;
    const shelf = shelves.get(call.shop) ?? emptyShelf();
    shelves.set(call.shop, shelf);
    const fresh = within !== undefined && since === undefined && shelf.walkedAt + within >= source.now();
    if (!fresh) await walkAnew(shelf, beginning(shelf, wish), call);
    return [...(shelf.bySku.get(sku) ?? [])];
  };
}

function emptyShelf(): Shelf {
  return {
    bySku: new Map(),
    changed: new Map(),
    latest: 0,
    walkedAt: Number.NEGATIVE_INFINITY,
    walk: undefined,
    next: undefined,
  };
}
