import { decideWanted } from "./decide-wanted";
import type { Engine } from "./engine";
import { wantedChanged } from "./history";

/**
 * Looks anew at what noted listings should be; those that changed are queued in the same transaction. Starts from the
 * catalogue as it stands, and forgets a note only afterwards, so a crash only delays it.
 * @returns how many were looked at
 */
export async function refreshStale(engine: Engine, limit: number): Promise<number> {
  const at = engine.now();
  const stale = await engine.book.stale(limit);
  const wanted = await decideWanted(
    engine,
    stale.map(({ listing }) => listing),
  );
  await engine.book.wantMany(wanted, at, wantedChanged);
  await engine.book.forgetStale(stale);
  return stale.length;
}

/**
 * Looks anew at listings nobody looked at for a while, whatever was or was not noted of them.
 * @param olderThanMs listings looked at within this time are left alone @returns how many were looked at
 */
export async function refreshWanted(engine: Engine, olderThanMs: number, limit: number): Promise<number> {
  await engine.book.noteUnlookedAt(new Date(engine.now().getTime() - olderThanMs), limit);
  return refreshStale(engine, limit);
}
