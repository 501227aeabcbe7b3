/** What a simulated marketplace knows. Plain data, so that it can be copied, dumped and seeded. */
export interface SandboxUnit {
  id: string;
  sku: string;
  price: number;
  stock: number;
  options: string[];
}

/** One thing buyers choose by, and the words they choose between, in the order the marketplace keeps them. */
export interface SandboxTier {
  name: string;
  options: string[];
}

export type SandboxStatus = "pending" | "live" | "hidden" | "rejected" | "banned" | "deleted";

export interface SandboxListing {
  id: string;
  shop: string;
  title: string;
  description: string;
  category: string;
  images: string[];
  units: SandboxUnit[];
  /** What the units are told apart by; absent where the listing is one thing to buy. */
  tiers?: SandboxTier[];
  status: SandboxStatus;
  reasons: string[];
  createdAt: number;
  updatedAt: number;
  /** False: accepted, and then neither listed nor readable nor on a page. */
  shown: boolean;
  /** When it will be shown after all, in the sandbox's time; never by itself where absent. */
  showAt?: number;
  /** Fields in the channel's own shape, echoed on reading. */
  raw: Record<string, unknown>;
  /** An edit moderation has still to decide; until then buyers and the API see the fields above. */
  edit?: Pick<SandboxListing, "title" | "description" | "category" | "images" | "raw"> & {
    /** Those of the listing, where the edit changes them. Price and stock of what is there stay as they are by then. */
    units?: SandboxUnit[];
    tiers?: SandboxTier[];
  };
  ticket?: string;
  /** When moderation decides, in the sandbox's time. */
  decideAt?: number;
}

export type SandboxOrderStatus = "unpaid" | "to_ship" | "shipped" | "completed" | "cancelled";

export interface SandboxOrder {
  id: string;
  shop: string;
  status: SandboxOrderStatus;
  createdAt: number;
  updatedAt: number;
  cod: boolean;
  lines: SandboxOrderLine[];
}

export interface SandboxOrderLine {
  id: string;
  listing: string;
  unit: string;
  sku: string;
  title: string;
  quantity: number;
  price: number;
  /** Pieces of `quantity` taken off the order one by one, where the marketplace knows that. */
  cancelled?: number;
}

export interface SandboxShop {
  id: string;
  name: string;
  hookUrl?: string;
  /** Keys a channel hands out beside tokens (Sendo's shop key, TikTok's cipher). */
  keys: Record<string, string>;
}

export interface SandboxGrant {
  shop: string;
  expiresAt: number;
  used?: boolean;
}

/** A map that notes which of its entries were set, so that only those need writing down. */
export class NotedMap<V> extends Map<string, V> {
  /** Not a field with an initial value: `Map`'s own constructor sets entries before fields exist. */
  private noted: Set<string> | undefined;

  override set(key: string, value: V): this {
    this.noted ??= new Set();
    this.noted.add(key);
    return super.set(key, value);
  }

  /** Keys set since the last call. */
  take(): string[] {
    const keys = [...(this.noted ?? [])];
    this.noted?.clear();
    return keys;
  }
}

export interface SandboxState {
  shops: NotedMap<SandboxShop>;
  codes: NotedMap<SandboxGrant>;
  access: NotedMap<SandboxGrant>;
  refresh: NotedMap<SandboxGrant>;
  images: NotedMap<{ shop: string; url: string }>;
  listings: NotedMap<SandboxListing>;
  /** Ids by shop and by `shop/SKU`, so that a shop of many thousand listings stays quick. */
  byShop: Map<string, Set<string>>;
  bySku: Map<string, Set<string>>;
  /** Ids moderation has still to decide, or that are to be shown later. */
  undecided: Set<string>;
  orders: NotedMap<SandboxOrder>;
  extra: NotedMap<unknown>;
  serial: number;
}

/** The parts that are the marketplace's memory; the others can be told from them. */
export const KEPT = ["shops", "codes", "access", "refresh", "images", "listings", "orders", "extra"] as const;

export function emptyState(): SandboxState {
  return {
    shops: new NotedMap(),
    codes: new NotedMap(),
    access: new NotedMap(),
    refresh: new NotedMap(),
    images: new NotedMap(),
    listings: new NotedMap(),
    byShop: new Map(),
    bySku: new Map(),
    undecided: new Set(),
    orders: new NotedMap(),
    extra: new NotedMap(),
    serial: 0,
  };
}

/** A copy that shares nothing with what it was made from. */
export function copyState(state: SandboxState): SandboxState {
  const { serial, byShop, bySku, undecided } = state;
  const noted = <V>(map: NotedMap<V>) => new NotedMap<V>(structuredClone(new Map(map)));
  return {
    shops: noted(state.shops),
    codes: noted(state.codes),
    access: noted(state.access),
    refresh: noted(state.refresh),
    images: noted(state.images),
    listings: noted(state.listings),
    orders: noted(state.orders),
    extra: noted(state.extra),
    ...structuredClone({ serial, byShop, bySku, undecided }),
  };
}
