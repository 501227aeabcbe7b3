import type { FeedState } from "../../../contracts/presence-feeds";

const HOUR_MS = 3_600_000;
/** A list speaks for its channel for two days; then somebody should ask why no newer one comes. */
export const STALE_AFTER_MS = 48 * HOUR_MS;
/** A source is asked once an hour, and after a failure four times. */
const EVERY_MS = HOUR_MS;
const AGAIN_MS = HOUR_MS / 4;

/** What is known of a source when somebody asks how it stands. Instants in milliseconds. */
export type FeedFacts = {
  readonly configured: boolean;
  readonly authorised: boolean;
  readonly lastRun: { readonly began: number; readonly failed: boolean } | null;
  /** The instant the list speaks of that was taken last. */
  readonly lastList: number | null;
  readonly askedAt: number | null;
};

/** How a source stands, the first thing somebody has to do something about. */
export function feedState({ configured, authorised, lastRun, lastList }: FeedFacts, now: number): FeedState {
  if (!authorised) return configured ? "not_authorised" : "none";
  if (!configured) return "no_address";
  if (lastRun?.failed) return "failing";
  if (lastList === null) return "waiting";
  return now - lastList > STALE_AFTER_MS ? "stale" : "fresh";
}

/** Whether a source is to be asked now: it may be, and its turn has come or somebody wants it read at once. */
export function isFeedDue({ configured, authorised, lastRun, askedAt }: FeedFacts, now: number): boolean {
  if (!configured || !authorised) return false;
  if (lastRun === null || (askedAt !== null && askedAt > lastRun.began)) return true;
  return now - lastRun.began >= (lastRun.failed ? AGAIN_MS : EVERY_MS);
}
