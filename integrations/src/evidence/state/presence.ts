import { type Channel, statusOn } from "../../channels";
import type { Grade, Outcome } from "../record";

/** What is known about one product on one channel for one day. */
export type PresenceState =
  | "live"
  | "listed_not_buyable"
  | "stale"
  | "lost"
  | "claimed"
  | "none"
  | "unknown"
  | "not_applicable";

export type PresenceReason =
  | "seen"
  | "seen_some_time_ago"
  | "seen_long_ago"
  | "failed_on_two_days"
  | "channel_closed"
  | "channel_renamed"
  | "channel_not_open_yet"
  | "service"
  | "only_claimed"
  | "searched_and_not_found"
  | "never_checked"
  | "checks_undecided";

export interface Presence {
  readonly state: PresenceState;
  readonly reason: PresenceReason;
  /** First day of the state, as far as the checks tell. */
  readonly since?: string;
  /** Day of the last proof, and of the last check of any kind. */
  readonly lastSeen?: string;
  readonly lastChecked?: string;
  /** Grade of the last proof. */
  readonly grade?: Grade;
  /** The last check failed once: the next one, on another day, decides. */
  readonly doubtful: boolean;
}

/** One check as far as states need it. Days are calendar days of Việt Nam. */
export interface DatedCheck {
  readonly day: string;
  /** Orders the checks of one day. */
  readonly at: number;
  readonly grade: Grade;
  readonly outcome: Outcome;
}

export interface PresenceQuestion {
  readonly day: string;
  /** Tourist sites and other services are certified too, but nobody lists them as goods. */
  readonly kind: "goods" | "service";
  readonly channel: Pick<Channel, "statuses">;
  readonly checks: readonly DatedCheck[];
}

/** A change here is a new rule version, and a break in every series. */
export const PRESENCE_RULE = { version: 1, liveDays: 30, staleDays: 90, failureDays: 2 } as const;

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day `count` days after a day. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

const PROOF: ReadonlySet<Outcome> = new Set(["buyable", "not_buyable"]);
const FAILURE: ReadonlySet<Outcome> = new Set(["gone", "other_product", "absent"]);

/** First day of the channel's status on a day; undefined for "as far back as anybody looked". */
function openSince({ statuses }: PresenceQuestion["channel"], day: string): string | undefined {
  let since: string | undefined;
  let open = false;
  for (const { from, state } of statuses) {
    if (from !== undefined && from > day) break;
    if (state === "open" && !open) since = from;
    open = state === "open";
  }
  return since;
}

function closedChannel(question: PresenceQuestion, known: readonly DatedCheck[]): Presence | undefined {
  const status = statusOn(question.channel, question.day);
  if (status?.state === "open") return undefined;
  if (!status) return { state: "not_applicable", reason: "channel_not_open_yet", doubtful: false };
  const reason = status.state === "renamed" ? "channel_renamed" : "channel_closed";
  const before = known.filter(
    ({ day, outcome }) => PROOF.has(outcome) && (status.from === undefined || day < status.from),
  );
  const seen = before.at(-1);
  const since = status.from === undefined ? {} : { since: status.from };
  if (!seen) return { state: "not_applicable", reason, ...since, doubtful: false };
  return { state: "lost", reason, ...since, lastSeen: seen.day, grade: seen.grade, doubtful: false };
}

function withoutProof(checks: readonly DatedCheck[], failures: readonly DatedCheck[]): Presence {
  const claim = checks.findLast(({ outcome }) => outcome === "claimed");
  const searched = checks.findLast(({ outcome }) => outcome === "absent");
  const days = [...new Set(failures.map(({ day }) => day))];
  const dead = days[PRESENCE_RULE.failureDays - 1];
  // A search that found nothing answers for the product, unless somebody has since said where it is.
  if (searched && (!claim || claim.at < searched.at)) {
    return { state: "none", reason: "searched_and_not_found", since: searched.day, doubtful: false };
  }
  if (dead !== undefined) return { state: "none", reason: "failed_on_two_days", since: dead, doubtful: false };
  if (claim) return { state: "claimed", reason: "only_claimed", since: claim.day, doubtful: days.length > 0 };
  const reason = checks.length === 0 ? "never_checked" : "checks_undecided";
  return { state: "unknown", reason, doubtful: days.length > 0 };
}

function withProof(proof: DatedCheck, firstOfRun: DatedCheck, failures: readonly DatedCheck[], day: string): Presence {
  const seen = { lastSeen: proof.day, grade: proof.grade };
  const days = [...new Set(failures.map((failure) => failure.day))];
  const lost = days[PRESENCE_RULE.failureDays - 1];
  if (lost !== undefined) return { state: "lost", reason: "failed_on_two_days", since: lost, ...seen, doubtful: false };
  const doubtful = days.length > 0;
  const age = daysBetween(proof.day, day);
  if (age <= PRESENCE_RULE.liveDays) {
    const state = proof.outcome === "buyable" ? "live" : "listed_not_buyable";
    return { state, reason: "seen", since: firstOfRun.day, ...seen, doubtful };
  }
  if (age <= PRESENCE_RULE.staleDays) {
    const since = dayAfter(proof.day, PRESENCE_RULE.liveDays + 1);
    return { state: "stale", reason: "seen_some_time_ago", since, ...seen, doubtful };
  }
  // Nobody looked for so long that nobody knows: unknown is not no.
  const since = dayAfter(proof.day, PRESENCE_RULE.staleDays + 1);
  return { state: "unknown", reason: "seen_long_ago", since, ...seen, doubtful };
}

/**
 * The state of one product on one channel for a day, from the checks known by then. Later checks never change an
 * earlier day. A claim alone never counts, one failure never loses a listing, and a channel that closed no longer counts
 * from its closing day on, while its history stays.
 */
export function presenceOn(question: PresenceQuestion): Presence {
  const { day, kind, channel } = question;
  if (kind === "service") return { state: "not_applicable", reason: "service", doubtful: false };
  const known = question.checks.filter((check) => check.day <= day).sort((a, b) => a.at - b.at);
  const lastChecked = known.findLast(({ outcome }) => outcome !== "claimed")?.day;
  const checked = lastChecked === undefined ? {} : { lastChecked };
  const closed = closedChannel(question, known);
  if (closed) return { ...closed, ...checked };
  const since = openSince(channel, day);
  const checks = known.filter((check) => since === undefined || check.day >= since);
  const lastProof = checks.findLastIndex(({ outcome, grade }) => PROOF.has(outcome) && grade !== "E");
  const failures = checks.slice(lastProof + 1).filter(({ outcome }) => FAILURE.has(outcome));
  const proof = checks[lastProof];
  if (!proof) return { ...withoutProof(checks, failures), ...checked };
  return { ...withProof(proof, firstOfRun(proof, checks.slice(0, lastProof)), failures, day), ...checked };
}

/** The first of the proofs that said the same without a break: where the present state began. */
function firstOfRun(proof: DatedCheck, earlier: readonly DatedCheck[]): DatedCheck {
  let first = proof;
  for (const check of earlier.toReversed()) {
    const says = check.outcome === proof.outcome;
    if (FAILURE.has(check.outcome) || (PROOF.has(check.outcome) && !says)) break;
    if (says && daysBetween(check.day, first.day) > PRESENCE_RULE.liveDays) break;
    if (says) first = check;
  }
  return first;
}

const BEST_FIRST: readonly PresenceState[] = [
  "live",
  "listed_not_buyable",
  "stale",
  "claimed",
  "unknown",
  "lost",
  "none",
  "not_applicable",
];

/** The state that counts where a product has several listings, or several channels count as one. */
export function strongest(states: readonly PresenceState[]): PresenceState {
  return BEST_FIRST.find((state) => states.includes(state)) ?? "unknown";
}
