import type { MedusaContainer } from "@medusajs/framework/types";
import { CHANNELS } from "@ocop/integrations/channels";
import type { FeedGrant, FeedRun, PresenceFeed } from "../../contracts/presence-feeds";
import { feedState } from "../../modules/presence/domain/feed-health";
import type { FeedGrantRow, FeedRunRow } from "../../modules/presence/store/feeds";
import { factsOf, readFeedRecords } from "./feed-facts";
import { feedSource, isSimulated } from "./presence-settings";

/** Every marketplace with what is known of its authorised list: who allowed it, how it stands, and what became of the last reading. */
export async function readFeedDesk(container: MedusaContainer, now: Date): Promise<PresenceFeed[]> {
  const records = await readFeedRecords(container);
  const { grants, runs, taken } = records;
  return CHANNELS.map(({ code, name }): PresenceFeed => {
    const known = factsOf(records, code);
    const source = feedSource(code);
    const host = source ? new URL(source.manifest).host : null;
    const isWaited = known.askedAt !== null && known.askedAt > (known.lastRun?.began ?? 0);
    return {
      channel: { id: code, name: { vi: name, en: name } },
      state: feedState(known, now.getTime()),
      host,
      sample: host !== null && isSimulated(host),
      grants: grants.filter(({ channel_id }) => channel_id === code).map(toGrant),
      asked_at: isWaited && known.askedAt !== null ? new Date(known.askedAt).toISOString() : null,
      last_run: toRun(runs.get(code)),
      last_taken: toRun(taken.get(code)),
    };
  });
}

/** How many authorised lists somebody has to ask after: they fail, are old, or have no address. */
export async function feedsInTrouble(container: MedusaContainer, now: Date): Promise<number> {
  const records = await readFeedRecords(container);
  const trouble = CHANNELS.filter(({ code }) =>
    ["failing", "stale", "no_address"].includes(feedState(factsOf(records, code), now.getTime())),
  );
  return trouble.length;
}

function toGrant({ state, source, note, recorded_by, recorded_at }: FeedGrantRow): FeedGrant {
  return { state, source, note, recorded: { by: recorded_by, at: recorded_at.toISOString() } };
}

function toRun(run: FeedRunRow | undefined): FeedRun | null {
  if (!run) return null;
  const { channel_id: _, began_at, ended_at, generated_at, ...told } = run;
  return {
    ...told,
    began_at: began_at.toISOString(),
    ended_at: ended_at.toISOString(),
    generated_at: generated_at?.toISOString() ?? null,
  };
}
