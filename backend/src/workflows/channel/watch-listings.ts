import type { Engine } from "./engine";
import { SEEN_EVERY_MS } from "./work-tasks";

/** Whatever changed without a note heals within this time. */
const WANTED_EVERY_MS = 6 * 60 * 60_000;
/** Every minute, so that 52,000 listings take the six hours. */
const SWEPT_AT_ONCE = 300;

/** Asks for every listing to be read back in time, and for those to be looked at anew that were not for hours. */
export async function watchListings({ book, now }: Engine): Promise<void> {
  const at = now().getTime();
  for (const shop of await book.shopsToRead(new Date(at - SEEN_EVERY_MS))) await book.work.wakeReader(shop);
  await book.noteUnlookedAt(new Date(at - WANTED_EVERY_MS), SWEPT_AT_ONCE);
}
