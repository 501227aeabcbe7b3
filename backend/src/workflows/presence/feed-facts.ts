import type { MedusaContainer } from "@medusajs/framework/types";
import type { FeedFacts } from "../../modules/presence/domain/feed-health";
import { presenceBook } from "./container-presence";
import { feedSource } from "./presence-settings";

/** Everything kept of authorised lists, read once. */
export type FeedRecords = Awaited<ReturnType<typeof readFeedRecords>>;

export async function readFeedRecords(container: MedusaContainer) {
  const { feeds } = presenceBook(container);
  const [grants, runs, taken, wishes] = await Promise.all([
    feeds.grants(),
    feeds.lastRuns(false),
    feeds.lastRuns(true),
    feeds.wishes(),
  ]);
  return { grants, runs, taken, wishes };
}

/** What is known of one channel's authorised list. */
export function factsOf({ grants, runs, taken, wishes }: FeedRecords, channel: string): FeedFacts {
  const run = runs.get(channel);
  return {
    configured: feedSource(channel) !== undefined,
    authorised: grants.find(({ channel_id }) => channel_id === channel)?.state === "authorised",
    lastRun: run ? { began: run.began_at.getTime(), failed: run.outcome === "failed" } : null,
    lastList: taken.get(channel)?.generated_at?.getTime() ?? null,
    askedAt: wishes.get(channel)?.getTime() ?? null,
  };
}
