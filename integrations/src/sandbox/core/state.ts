/** What a simulated marketplace knows. Plain data, so that it can be copied, dumped and seeded. */
export interface SandboxUnit {
  id: string;
  sku: string;
  price: number;
  stock: number;
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
  status: SandboxStatus;
  reasons: string[];
  createdAt: number;
  updatedAt: number;
  /** False: accepted, and then neither listed nor readable nor on a page. */
  shown: boolean;
  /** Fields in the channel's own shape, echoed on reading. */
  raw: Record<string, unknown>;
  /** An edit moderation has still to decide; until then buyers and the API see the fields above. */
  edit?: Pick<SandboxListing, "title" | "description" | "category" | "images" | "raw">;
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
  lines: { id: string; listing: string; unit: string; sku: string; title: string; quantity: number; price: number }[];
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

export interface SandboxState {
  shops: Map<string, SandboxShop>;
  codes: Map<string, SandboxGrant>;
  access: Map<string, SandboxGrant>;
  refresh: Map<string, SandboxGrant>;
  images: Map<string, { shop: string; url: string }>;
  listings: Map<string, SandboxListing>;
  /** Ids by shop and by `shop/SKU`, so that a shop of many thousand listings stays quick. */
  byShop: Map<string, Set<string>>;
  bySku: Map<string, Set<string>>;
  /** Ids moderation has still to decide. */
  undecided: Set<string>;
  orders: Map<string, SandboxOrder>;
  extra: Map<string, unknown>;
  serial: number;
}

export function emptyState(): SandboxState {
  return {
    shops: new Map(),
    codes: new Map(),
    access: new Map(),
    refresh: new Map(),
    images: new Map(),
    listings: new Map(),
    byShop: new Map(),
    bySku: new Map(),
    undecided: new Set(),
    orders: new Map(),
    extra: new Map(),
    serial: 0,
  };
}
