import type { IsoInstant } from "./common";

type Bilingual = { vi: string; en: string };

/**
 * How an authorised feed stands. `none`: neither address nor permission; `no_address`: allowed, and the operator has written no address;
 * `not_authorised`: an address, and nobody allowed it; `stale`: the last list is more than two days old.
 */
export type FeedState = "none" | "no_address" | "not_authorised" | "waiting" | "failing" | "stale" | "fresh";

export type FeedGrant = {
  state: "authorised" | "withdrawn";
  /** The agreement or letter it rests on. */
  source: string;
  note: string;
  recorded: { by: string; at: IsoInstant };
};

/** What became of the rows of a list. */
export type FeedCounts = {
  rows: number;
  /** Rows that show a product of the register, those a person must look at among them. */
  matched: number;
  /** Checks that were kept: new, different, or a week after the last. */
  kept: number;
  /** Listings that stood in the list before and no longer do; told only of a complete list without a faulty row. */
  gone: number;
  unmatched: number;
  refused: number;
};

export type FeedRun = {
  id: string;
  began_at: IsoInstant;
  ended_at: IsoInstant;
  outcome: "taken" | "unchanged" | "failed";
  /** Why nothing was taken, in a word the interface translates; null otherwise. */
  fault: string | null;
  detail: string | null;
  /** The instant the list speaks of. */
  generated_at: IsoInstant | null;
  list_sha256: string | null;
  counts: FeedCounts | null;
  /** The first rows that could not be read, by their place and field; and those that show no product we can tell. */
  refused: { row: number; field: string }[];
  unmatched: { url: string; title: string; seller: string | null }[];
};

export type PresenceFeed = {
  channel: { id: string; name: Bilingual };
  state: FeedState;
  /** Host of the address the operator wrote. */
  host: string | null;
  /** True where the address is a simulation: what comes from it is a sample. */
  sample: boolean;
  /** The newest first. */
  grants: FeedGrant[];
  /** Somebody asked to read it at once, and that is still to come. */
  asked_at: IsoInstant | null;
  last_run: FeedRun | null;
  last_taken: FeedRun | null;
};

/** `GET /officer/presence/feeds`: every marketplace. */
export type PresenceFeeds = { feeds: PresenceFeed[] };

/** `POST /officer/presence/feeds/{channel}/grants`: 201. Nothing is read before it, and nothing after it is withdrawn. */
export type AddFeedGrantRequest = Omit<FeedGrant, "recorded">;

/** `POST /officer/presence/feeds/{channel}/wishes`: 202; read within seconds where jobs run. 409 where it may not be read. */
export type FeedAsked = { asked_at: IsoInstant };
