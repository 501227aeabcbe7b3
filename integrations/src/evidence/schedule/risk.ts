import type { PresenceState } from "../state";

/** One link under observation, as the planner needs it. Instants are milliseconds since 1970. */
export interface WatchedLink {
  readonly id: string;
  /** `host` or `host:port` the first request goes to. */
  readonly host: string;
  readonly state: PresenceState;
  /** The last check failed once: only a check on another day decides. */
  readonly doubtful: boolean;
  readonly lastCheckedAt?: number;
  /** Checks in a row that reached nothing. */
  readonly unreachable: number;
  /** Read back through the channel's API: the page is only a second witness. */
  readonly readBack: boolean;
  /** False once the channel closed: nothing there counts, nothing is fetched. */
  readonly channelOpen: boolean;
  /** Products whose share in the indicator hangs on this link alone. */
  readonly onlyProof: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days until a link is looked at again, by what is known about it. All within the 30 days a proof is good for. */
const EVERY_DAYS: Readonly<Record<Exclude<PresenceState, "not_applicable">, number>> = {
  claimed: 0,
  unknown: 0,
  stale: 1,
  live: 7,
  listed_not_buyable: 3,
  lost: 14,
  none: 30,
};

/** After failing, the next check must fall on another day. */
const RECHECK_DOUBT = 26 * HOUR;
const LONGEST_BACK_OFF_DAYS = 14;

/** When a link is due; undefined for links nobody looks at any more. Unreachable ones are asked ever less often. */
export function dueAt(link: WatchedLink): number | undefined {
  if (!link.channelOpen || link.state === "not_applicable") return undefined;
  if (link.lastCheckedAt === undefined) return 0;
  if (link.unreachable > 0) {
    return link.lastCheckedAt + Math.min(2 ** (link.unreachable - 1), LONGEST_BACK_OFF_DAYS) * DAY;
  }
  if (link.doubtful) return link.lastCheckedAt + RECHECK_DOUBT;
  const days = EVERY_DAYS[link.state] * (link.readBack ? 2 : 1);
  return link.lastCheckedAt + Math.max(days * DAY, RECHECK_DOUBT);
}

/** What a wrong answer would cost, by state: a headline counted wrongly before a link nobody counts. */
const WEIGHT: Readonly<Record<PresenceState, number>> = {
  live: 5,
  stale: 5,
  claimed: 4,
  listed_not_buyable: 3,
  unknown: 3,
  lost: 2,
  none: 1,
  not_applicable: 0,
};

const LONGEST_OVERDUE_DAYS = 60;

/**
 * The order among links that are due: higher first. Grows with every day a link waits, so that nothing starves.
 * @returns 0 for links that are not due
 */
export function riskOf(link: WatchedLink, now: number): number {
  const due = dueAt(link);
  if (due === undefined || due > now) return 0;
  const waited =
    link.lastCheckedAt === undefined ? LONGEST_OVERDUE_DAYS : Math.min((now - due) / DAY, LONGEST_OVERDUE_DAYS);
  const stakes = WEIGHT[link.state] * (link.onlyProof ? 2 : 1) * (link.doubtful ? 2 : 1) * (link.readBack ? 0.5 : 1);
  return stakes * (1 + waited);
}
