import type { ChannelStatus } from "@ocop/integrations/channels";
import {
  type DatedCheck,
  dayAfter,
  type Grade,
  type Outcome,
  PRESENCE_RULE,
  type Presence,
  type PresenceState,
  presenceOn,
  strongest,
} from "@ocop/integrations/evidence";

/** A check as far as the states of one product on one channel need it. */
export type TimelineCheck = DatedCheck & {
  readonly id: string;
  readonly sequence: number;
  readonly hash: string;
  readonly link: string | null;
  readonly service: boolean;
  /** Hash of the check it overrules. */
  readonly overrules: string | null;
};

export type Subject = {
  readonly statuses: readonly ChannelStatus[];
  readonly checks: readonly TimelineCheck[];
};

/** A stretch of days with one state. `to` is the first day after it; null for "until something else is known". */
export type Stretch = {
  readonly from: string;
  readonly to: string | null;
  readonly state: PresenceState;
  readonly grade: Grade | null;
  readonly check: string | null;
};

const PROOF: ReadonlySet<Outcome> = new Set(["buyable", "not_buyable"]);
const FAILURE: ReadonlySet<Outcome> = new Set(["gone", "other_product", "absent"]);

/** Checks that still count: those that were not overruled, in the order in which they were recorded. */
export function standing(checks: readonly TimelineCheck[]): TimelineCheck[] {
  const overruled = new Set(checks.map(({ overrules }) => overrules));
  return checks.filter(({ hash }) => !overruled.has(hash)).sort((a, b) => a.sequence - b.sequence);
}

/** A subject made ready to be asked for many days. */
type Prepared = {
  readonly kind: "goods" | "service";
  readonly channel: { readonly statuses: ChannelStatus[] };
  readonly checks: readonly TimelineCheck[];
  /** By link; checks that name none, such as a search, stand together. */
  readonly links: readonly (readonly TimelineCheck[])[];
};

function prepared({ statuses, checks }: Subject): Prepared {
  const counted = standing(checks);
  const groups = new Map<string | null, TimelineCheck[]>();
  for (const check of counted) {
    const group = groups.get(check.link);
    if (group) group.push(check);
    else groups.set(check.link, [check]);
  }
  const kind = counted.at(-1)?.service ? "service" : "goods";
  return { kind, channel: { statuses: [...statuses] }, checks: counted, links: [...groups.values()] };
}

export type PresenceOnDay = Presence & { readonly check: string | null };

/** What holds on a day, by the strongest of the product's links, the one seen last where several are equal. */
export function presenceOnDay(subject: Subject, day: string): PresenceOnDay {
  return strongestOn(prepared(subject), day);
}

function strongestOn({ kind, channel, links }: Prepared, day: string): PresenceOnDay {
  // A link nobody had looked at by then says nothing of that day.
  const told = links.filter((checks) => checks.some((check) => check.day <= day));
  const all = told.map((checks) => {
    const presence = presenceOn({ day, kind, channel, checks });
    return { ...presence, check: causeOf(presence, checks, day) };
  });
  const state = strongest(all.map((one) => one.state));
  const [first, ...others] = all.filter((one) => one.state === state);
  if (!first) return { ...presenceOn({ day, kind, channel, checks: [] }), check: null };
  return others.reduce((best, one) => ((one.lastSeen ?? "") > (best.lastSeen ?? "") ? one : best), first);
}

/** The check a state rests on. */
function causeOf({ reason }: Presence, checks: readonly TimelineCheck[], day: string): string | null {
  const known = checks.filter((check) => check.day <= day).sort((a, b) => a.at - b.at);
  const last = (wanted: (check: TimelineCheck) => boolean) => known.findLast(wanted)?.id ?? null;
  switch (reason) {
    case "failed_on_two_days":
    case "searched_and_not_found":
      return last(({ outcome }) => FAILURE.has(outcome));
    case "only_claimed":
      return last(({ outcome }) => outcome === "claimed");
    case "service":
    case "never_checked":
    case "channel_not_open_yet":
      return null;
    case "checks_undecided":
      return last(() => true);
    default:
      return last(({ outcome }) => PROOF.has(outcome));
  }
}

/** Days on which a state may change: checks, the ageing of proofs, and turns in the channel's life. */
function turningDays({ checks, channel }: Prepared, from: string): string[] {
  const own = checks.flatMap(({ day, outcome }) =>
    PROOF.has(outcome)
      ? [day, dayAfter(day, PRESENCE_RULE.liveDays + 1), dayAfter(day, PRESENCE_RULE.staleDays + 1)]
      : [day],
  );
  const [first = from] = own.toSorted();
  const turns = channel.statuses.flatMap((status) => (status.from === undefined ? [] : [status.from]));
  const days = [...own, ...turns, from].filter((day) => day >= from && day >= first);
  return [...new Set(days)].sort();
}

/** Joins neighbours that say the same; the check that began the state stays its cause. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const done: Stretch[] = [];
  for (const next of stretches) {
    const last = done.at(-1);
    if (last && last.to === next.from && last.state === next.state && last.grade === next.grade) {
      done[done.length - 1] = { ...last, to: next.to };
    } else done.push(next);
  }
  return done;
}

/** Before every day there is. */
export const FIRST_DAY = "0000-01-01";

/**
 * The states of one product on one channel for all days from one on, the future included: what holds if nobody looks again.
 * @param from days before it are not worked out
 */
export function timeline(subject: Subject, from = FIRST_DAY): Stretch[] {
  const ready = prepared(subject);
  if (ready.checks.length === 0) return [];
  const days = turningDays(ready, from);
  const stretches = days.map((day, index): Stretch => {
    const { state, grade, check } = strongestOn(ready, day);
    // A claim has no proof, and yet a grade.
    return { from: day, to: days[index + 1] ?? null, state, grade: grade ?? (state === "claimed" ? "E" : null), check };
  });
  return joined(stretches);
}

/** The states that held before a day as they were, and from that day on as they are now. */
export function continued(before: readonly Stretch[], from: string, after: readonly Stretch[]): Stretch[] {
  const kept = before
    .filter((stretch) => stretch.from < from)
    .map((stretch) => (stretch.to === null || stretch.to > from ? { ...stretch, to: from } : stretch));
  return joined([...kept, ...after]);
}
