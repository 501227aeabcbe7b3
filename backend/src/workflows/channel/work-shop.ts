import { shopId } from "@ocop/integrations/core";
import type { Lane } from "../../modules/channel/store/queue";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { Engine } from "./engine";
import { gather, gatherPorts } from "./gather";
import { syncListing } from "./sync-listing";

/** Listings of one shop at work at the same time, at most and at least. */
const WIDEST = 32;
const NARROWEST = 2;
/** A listing that takes longer waits for the marketplace's pace: fewer at a time then let an urgent one pass sooner. */
const SLOW_MS = 1_000;
const QUICK_MS = 500;
/** After so long the next shop has its turn. */
const SLICE_MS = 2_000;

export type Turn = { process: number; shop: string; lane: Lane; stopping: () => boolean };

/**
 * Works on what is due of one shop for a while, the most urgent first, several listings at a time.
 * @returns true where more may be due now
 */
export async function workShop(engine: Engine, turn: Turn): Promise<boolean> {
  const shop = await engine.book.shop(turn.shop);
  if (shop?.state !== "connected") return false;
  let current = shop;
  const gathered = gatheredEngine(engine, shop);
  const settle = settling(engine, turn.process);
  const until = performance.now() + SLICE_MS;
  const width = widthOf(shop.id);
  const working = new Map<string, Promise<void>>();
  let empty = false;
  let fault: unknown = null;
  while (!turn.stopping() && fault === null && performance.now() < until) {
    const free = width.now - working.size;
    if (!empty && free >= Math.ceil(width.now / 2)) {
      const claimed = await engine.book.work.claim(turn.process, shop.id, turn.lane, free);
      // Somebody may have paused the shop meanwhile, or let it go on.
      if (claimed.length > 0) current = (await engine.book.shop(shop.id)) ?? current;
      empty = claimed.length < free;
      for (const listing of claimed) {
        const done = workOn(gathered, current, listing, settle)
          .then(
            (took) => width.note(took),
            (error: unknown) => {
              fault ??= error;
            },
          )
          .finally(() => working.delete(listing.id));
        working.set(listing.id, done);
      }
    }
    if (working.size === 0) break;
    await Promise.race(working.values());
    // What was just let go of may be due again.
    if (working.size === 0) empty = false;
  }
  await Promise.all(working.values());
  // The database was away: what is still held is taken over once this process is no longer believed to hold it.
  if (fault !== null) throw fault;
  return !empty || performance.now() >= until;
}

/** @returns how long it took, in milliseconds */
async function workOn(engine: Engine, shop: ChannelShop, listing: Listing, settle: Settle): Promise<number> {
  const start = performance.now();
  try {
    await syncListing(engine, shop, listing);
    await settle.done(listing.id);
  } catch (error) {
    await settle.failed(listing.id, error instanceof Error ? error.message : String(error));
  }
  return performance.now() - start;
}

type Settle = { done(id: string): Promise<unknown>; failed(id: string, error: string): Promise<void> };

/** Lets go of listings, several in one statement where several end at the same time. */
function settling({ book: { work } }: Engine, process: number): Settle {
  return {
    done: gather(WIDEST, async (ids: readonly string[]) => {
      await work.release(process, ids);
      return ids;
    }),
    failed: (id, error) => work.releaseFailed(process, id, error),
  };
}

function gatheredEngine(engine: Engine, { channel, external_id }: ChannelShop): Engine {
  const ports = engine.ports(channel);
  const gathered = ports && gatherPorts(channel, ports, { shop: shopId.parse(external_id) });
  return { ...engine, ports: () => gathered };
}

type Width = { now: number; note(took: number): void };
const widths = new Map<string, Width>();

/** How many listings of a shop this process has at work: fewer while they wait long for their turn at the marketplace. */
function widthOf(shop: string): Width {
  const known = widths.get(shop);
  if (known) return known;
  const width: Width = {
    now: WIDEST / 2,
    note(took) {
      if (took > SLOW_MS) this.now = Math.max(NARROWEST, this.now - 1);
      else if (took < QUICK_MS) this.now = Math.min(WIDEST, this.now + 1);
    },
  };
  widths.set(shop, width);
  return width;
}
