import { decideWanted } from "./decide-wanted";
import type { Engine } from "./engine";
import { wantedChanged } from "./history";

/**
 * Looks anew at what listings should be, the longest unlooked-at first; each that changed is queued in the same transaction.
 * Starts from the catalogue as it stands, so a lost event only delays it.
 * @param olderThanMs listings looked at within this time are left alone @returns how many were looked at
 */
export async function refreshWanted(engine: Engine, olderThanMs: number, limit: number): Promise<number> {
  const at = engine.now();
  const ids = await engine.book.olderThan("wanted_at", new Date(at.getTime() - olderThanMs), limit);
  const listings = (await Promise.all(ids.map(engine.book.listing))).filter((listing) => listing !== null);
  const wanted = await decideWanted(engine, listings);
  for (const [id, now] of wanted) await engine.book.want(id, now, at, (before) => wantedChanged(before, now));
  return listings.length;
}
