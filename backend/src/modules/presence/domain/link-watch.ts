import { dueAt, type WatchedLink } from "@ocop/integrations/evidence";
import { type PresenceOnDay, presenceOnDay, type Subject } from "./timeline";

/** What the last checks of a link mean for when it is looked at next. */
export type LinkWatch = {
  readonly state: PresenceOnDay["state"];
  readonly doubtful: boolean;
  readonly unreachable: number;
  readonly lastCheckedAt: Date | null;
  /** Null where nobody looks any more. */
  readonly dueAt: Date | null;
};

/**
 * @param subject the checks of this link alone
 * @param today a local day in Việt Nam
 */
export function watchOf(subject: Subject, today: string, readBack: boolean): LinkWatch {
  const { state, reason, doubtful } = presenceOnDay(subject, today);
  const looked = subject.checks.filter(({ outcome }) => outcome !== "claimed");
  const last = looked.at(-1);
  const unreachable = looked.length - 1 - looked.findLastIndex(({ outcome }) => outcome !== "unreachable");
  const link: WatchedLink = {
    ...{ id: "", host: "", state, doubtful, unreachable, readBack },
    ...(last && { lastCheckedAt: last.at }),
    channelOpen: !["channel_closed", "channel_renamed", "channel_not_open_yet"].includes(reason),
    onlyProof: false,
  };
  const due = dueAt(link);
  return {
    ...{ state, doubtful, unreachable },
    lastCheckedAt: last ? new Date(last.at) : null,
    dueAt: due === undefined ? null : new Date(due),
  };
}
