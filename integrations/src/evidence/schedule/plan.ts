import { riskOf, type WatchedLink } from "./risk";

export interface PlanSettings {
  readonly now: number;
  /** Nothing is planned at or after this instant. */
  readonly until: number;
  /** Milliseconds between two visits of a host: one request per second, times the requests a visit takes there. */
  readonly intervalOf: (host: string) => number;
  /** Visits under way at one time, over all hosts. */
  readonly mostPerSecond: number;
  /** When each host may be visited next, as the plan before this one left it. */
  readonly freeAt?: ReadonlyMap<string, number>;
}

export interface PlannedCheck {
  readonly id: string;
  readonly host: string;
  readonly at: number;
}

export interface Plan {
  readonly checks: readonly PlannedCheck[];
  /** Links that are due and found no place before the end. */
  readonly left: number;
  /** For the next plan: when each host may be visited again. */
  readonly freeAt: ReadonlyMap<string, number>;
}

/**
 * When to look at which link: the riskiest first within each host, the hosts side by side, so that a slow or strict host
 * delays nobody but itself. Pure: the same links and settings give the same plan.
 */
export function planChecks(links: readonly WatchedLink[], settings: PlanSettings): Plan {
  const { now, until, intervalOf, mostPerSecond } = settings;
  const due = links
    .map((link) => ({ link, risk: riskOf(link, now) }))
    .filter(({ risk }) => risk > 0)
    .sort((a, b) => b.risk - a.risk || (a.link.id < b.link.id ? -1 : 1));
  const turnOf = new Map(settings.freeAt);
  const wanted = due.map(({ link: { id, host } }) => {
    const at = Math.max(now, turnOf.get(host) ?? now);
    turnOf.set(host, at + intervalOf(host));
    return { id, host, at };
  });
  const inTime = wanted.filter(({ at }) => at < until).sort((a, b) => a.at - b.at);
  const checks = thinned(inTime, intervalOf, 1_000 / mostPerSecond).filter(({ at }) => at < until);
  const freeAt = new Map(settings.freeAt);
  for (const { host, at } of checks) freeAt.set(host, at + intervalOf(host));
  return { checks, left: due.length - checks.length, freeAt };
}

/** Many hosts at once may be more than our own machine and line carry: the whole stream is thinned, order kept. */
function thinned(checks: readonly PlannedCheck[], intervalOf: PlanSettings["intervalOf"], gap: number): PlannedCheck[] {
  const freeAt = new Map<string, number>();
  let next = Number.NEGATIVE_INFINITY;
  return checks.map((check) => {
    const at = Math.max(check.at, next, freeAt.get(check.host) ?? next);
    next = at + gap;
    freeAt.set(check.host, at + intervalOf(check.host));
    return { ...check, at };
  });
}
