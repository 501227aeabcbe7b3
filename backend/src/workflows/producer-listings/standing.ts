import type { Standing } from "../../contracts/producer-channels";
import type { ListingJob } from "../../modules/channel/store/queue";
import type { Listing } from "../../modules/channel/store/rows";

export type Stood = { standing: Standing; since: Date | null };

type Known = Pick<
  Listing,
  "state" | "seen" | "seen_at" | "sent_at" | "wanted_at" | "external_id" | "failure" | "looked_at"
>;

/**
 * How a listing stands, in one word for a person. What only a person can settle comes before what heals by itself, and what is
 * on its way before what is reached. Pure.
 * @param job what waits for it @param shopState whether the shop's permission still holds
 */
export function standingOf(listing: Known, job: ListingJob | undefined, shopState: "connected" | "reconnect"): Stood {
  const { state, seen, seen_at, sent_at, wanted_at, external_id, failure, looked_at } = listing;
  if (state === "closed") return { standing: "closed", since: seen_at };
  if (shopState === "reconnect") return { standing: "reconnect", since: looked_at ?? sent_at };
  if (job?.dead) return { standing: "stuck", since: job.run_at };
  if (state === "asking") return { standing: "question", since: seen_at };
  if (state === "refused" || seen?.state === "rejected" || seen?.state === "banned")
    return { standing: "refused", since: seen_at ?? looked_at };
  if (failure) return { standing: "retrying", since: job?.run_at ?? looked_at };
  if (seen?.state === "pending") return { standing: "reviewing", since: sent_at };
  if (seen?.state === "hidden") return { standing: "hidden", since: seen_at };
  if (seen?.state === "live") return liveOrUpdating(listing);
  return external_id === null
    ? { standing: "sending", since: wanted_at }
    : { standing: "reviewing", since: sent_at ?? wanted_at };
}

function liveOrUpdating({ state, seen_at, wanted_at }: Known): Stood {
  return state === "in_step" ? { standing: "live", since: seen_at } : { standing: "updating", since: wanted_at };
}

/** What needs a person comes first, what is on its way next, what is reached last. */
const ORDER: readonly Standing[] = [
  ...(["question", "refused", "reconnect", "stuck"] as const),
  ...(["retrying", "sending", "reviewing", "updating"] as const),
  ...(["live", "hidden", "closed"] as const),
];

export function byNeed(a: Standing, b: Standing): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

export const STANDINGS = ORDER;
