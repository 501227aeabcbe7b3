import type { MedusaContainer } from "@medusajs/framework/types";
import type { FeedFacts } from "../../modules/presence/domain/feed-health";
import { presenceBook } from "./container-presence";
import { feedSource } from "./presence-settings";

/** What is known of every channel's authorised list, by the channel's code. */
export async function feedFacts(container: MedusaContainer): Promise<(channel: string) => FeedFacts> {
  const { feeds } = presenceBook(container);
  const [grants, runs, taken, wishes] = await Promise.all([
    feeds.grants(),
    feeds.lastRuns(false),
    feeds.lastRuns(true),
    feeds.wishes(),
  ]);
  return (channel) => {
    const run = runs.get(channel);
    return {
      configured: feedSource(channel) !== undefined,
      authorised: grants.find(({ channel_id }) => channel_id === channel)?.state === "authorised",
      lastRun: run ? { began: run.began_at.getTime(), failed: run.outcome === "failed" } : null,
      lastList: taken.get(channel)?.generated_at?.getTime() ?? null,
      askedAt: wishes.get(channel)?.getTime() ?? null,
    };
  };
}
