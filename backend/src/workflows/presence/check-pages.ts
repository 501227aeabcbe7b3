import { type PlannedCheck, planChecks } from "@ocop/integrations/evidence";
import { isOpen, PRESENCE_CHANNELS } from "../../modules/presence/domain/channels";
import type { DueLink } from "../../modules/presence/store/links";
import { lifeOf } from "../../modules/presence/store/statuses";
import { dayAt } from "../../platform/calendar/day";
import { type Visiting, visitLink } from "./visit-link";

/** One request a second and host; a visit takes two where a page redirects, which most do. */
const VISIT_TAKES_MS = 2_000;
const MOST_PER_SECOND = 5;
/** How far ahead one plan reaches; the next one sees what has become more urgent meanwhile. */
const PLAN_AHEAD_MS = 15_000;
/** A process that dies leaves its links to others after this time. */
const LEASE_MS = 5 * 60_000;
const MOST_CONSIDERED = 5_000;

/** Takes the riskiest links whose turn it is and looks at them, hosts side by side, each host one by one. @returns how many were looked at */
export async function checkPages(visiting: Visiting, signal?: AbortSignal): Promise<number> {
  const planned = await takeTurns(visiting);
  const hosts = [...new Set(planned.map(({ host }) => host))];
  const counts = await Promise.all(
    hosts.map((host) =>
      visitInTurn(
        visiting,
        planned.filter((check) => check.host === host),
        signal,
      ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function visitInTurn(visiting: Visiting, checks: readonly PlannedCheck[], signal?: AbortSignal): Promise<number> {
  let visited = 0;
  for (const { id } of checks) {
    if (signal?.aborted) return visited;
    const link = await visiting.book.link(id);
    if (link && (await visitLink(visiting, link, signal)) !== null) visited += 1;
  }
  return visited;
}

async function takeTurns({ book, now }: Visiting): Promise<PlannedCheck[]> {
  const at = now();
  const open = await openChannels(book, at);
  const due = await book.dueLinks(open, at, MOST_CONSIDERED);
  if (due.length === 0) return [];
  const ahead = await book.paceAhead();
  const freeAt = new Map([...ahead].map(([lane, free]) => [lane.replace(/^page:/, ""), free]));
  const plan = planChecks(due.map(toWatched), {
    now: at.getTime(),
    until: at.getTime() + PLAN_AHEAD_MS,
    intervalOf: () => VISIT_TAKES_MS,
    mostPerSecond: MOST_PER_SECOND,
    freeAt,
  });
  const ids = plan.checks.map(({ id }) => id);
  const taken = new Set(await book.leaseLinks(ids, at, new Date(at.getTime() + LEASE_MS)));
  return plan.checks.filter(({ id }) => taken.has(id));
}

async function openChannels(book: Visiting["book"], at: Date): Promise<string[]> {
  const lines = await book.officerLines();
  const today = dayAt(at);
  return PRESENCE_CHANNELS.filter((channel) => isOpen(lifeOf(channel, lines), today)).map(({ id }) => id);
}

function toWatched({ last_checked_at, read_back, only_proof, ...link }: DueLink) {
  return {
    ...link,
    readBack: read_back,
    onlyProof: only_proof,
    channelOpen: true,
    ...(last_checked_at && { lastCheckedAt: last_checked_at.getTime() }),
  };
}
