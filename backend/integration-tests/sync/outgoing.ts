import { type ListingDraft, plainText, type SeenListing } from "@ocop/integrations/core";
import { withoutStarWording } from "../../src/modules/channel/domain/wanted";
import type { Engine } from "../../src/workflows/channel/engine";
import type { World } from "./world";

/** One call that changes something on a marketplace. */
export type Outgoing = { call: string; given: unknown[] };

/** Calls that change something there, by port. */
const CALLS = {
  listings: ["create", "update", "delist", "relist", "remove"],
  stock: ["push"],
  prices: ["push"],
  media: ["upload"],
} as const;

type Watch = {
  /** Right before a call leaves. */
  before?(outgoing: Outgoing): Promise<void> | void;
  /** Right after its answer came, or its failure. */
  after?(outgoing: Outgoing): Promise<void> | void;
};

/** The same engine, watched at every call that changes something. */
export function watched(world: World, watch: Watch): Engine {
  const guard = (port: string, whole: object, names: readonly string[]) =>
    new Proxy(whole, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function" || !names.includes(String(name))) return value;
        return async (...given: unknown[]) => {
          const outgoing = { call: `${port}.${String(name)}`, given };
          await watch.before?.(outgoing);
          try {
            return await Reflect.apply(value, target, given);
          } finally {
            await watch.after?.(outgoing);
          }
        };
      },
    });
  const entries = Object.entries(world.ports).map(([port, whole]) => {
    const names: readonly string[] | undefined = Object.entries(CALLS).find(([known]) => known === port)?.[1];
    return [port, names && typeof whole === "object" && whole !== null ? guard(port, whole, names) : whole];
  });
  const ports: World["ports"] = Object.fromEntries(entries);
  return { ...world.engine, ports: () => ports };
}

const said = (text: string | undefined) => text && plainText(text).replace(/\s+/g, " ").trim();
const bare = (text: string | undefined) => text && said(withoutStarWording(plainText(text)));

type There = { units: readonly { sku: string; stock?: number | undefined }[] };

/** What is wrong with a call that left while the shop was paused; null for one that may. @param there the listing as it stands there */
export function leak({ call, given }: Outgoing, there: There | undefined): string | null {
  if (call === "media.upload") return null;
  if (call === "stock.push") return risingStock(given[0] as { sku: string; stock: number }[], there);
  if (call !== "listings.update") return call;
  const [seen, draft] = given as [SeenListing, ListingDraft];
  if (draft.title !== seen.title && said(draft.title) !== bare(seen.title)) return `title "${draft.title}"`;
  if (seen.description !== undefined && said(draft.description) !== bare(seen.description))
    return `description "${draft.description}"`;
  for (const unit of draft.units) {
    const before = unitIn(seen, unit.sku);
    if (before?.price !== undefined && unit.price !== before.price) return `price ${before.price} → ${unit.price}`;
    if (before?.stock !== undefined && unit.stock > before.stock) return `stock up to ${unit.stock}`;
    if (!before && unit.stock > 0) return `a size more: ${unit.sku}`;
  }
  return null;
}

/** What was one thing to buy is that thing, whatever it is called. */
function unitIn<Unit extends { sku: string }>({ units }: { units: readonly Unit[] }, sku: string): Unit | undefined {
  return units.find((unit) => unit.sku === sku) ?? (units.length === 1 ? units[0] : undefined);
}

function risingStock(items: readonly { sku: string; stock: number }[], there: There | undefined): string | null {
  for (const { sku, stock } of items) {
    const before = there && unitIn(there, sku)?.stock;
    if (before !== undefined && stock > before) return `stock of ${sku} ${before} → ${stock}`;
  }
  return null;
}
