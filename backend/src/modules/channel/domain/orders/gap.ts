/** Orders of a shop are read at least this often while all is well; beyond it people are told. */
export const GAP_AFTER_MS = 15 * 60_000;

/** How far back each reading begins before the end of the one before: marketplaces show changes late and clocks differ. */
export const OVERLAP_MS = 10 * 60_000;

/** What was sold before a shop was connected and is still to be sent needs its goods too. */
const FIRST_LOOK_BACK_MS = 15 * 24 * 3_600_000;

/**
 * The time in which nothing is known of a shop's orders.
 * @param readTo up to when everything has been read, null before the first reading
 * @returns null while it is no longer than usual
 */
export function gapSince(readTo: Date | null, now: Date): Date | null {
  return readTo !== null && now.getTime() - readTo.getTime() > GAP_AFTER_MS ? readTo : null;
}

/** Where the next reading begins. @param since when the shop was connected */
export function readFrom(readTo: Date | null, since: Date): Date {
  return new Date(readTo ? readTo.getTime() - OVERLAP_MS : since.getTime() - FIRST_LOOK_BACK_MS);
}
