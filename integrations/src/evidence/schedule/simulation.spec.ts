import { describe, expect, it } from "vitest";
import { planChecks } from "./plan";
import { dueAt, type WatchedLink } from "./risk";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 23);

/** The country: 17,400 products with three links each, on the hosts of the sandboxes. */
const PRODUCTS = 17_400;
const LINKS_EACH = 3;
/** Share of the links by host, and the requests one visit costs there: a short link or a redirect doubles it. */
const HOSTS = [
  { host: "127.0.0.1:7001", name: "Shopee", share: 0.42, requests: 2, crawlDelay: 1 },
  { host: "127.0.0.1:7003", name: "TikTok Shop", share: 0.2, requests: 2, crawlDelay: 1 },
  { host: "127.0.0.1:7002", name: "Lazada", share: 0.14, requests: 2, crawlDelay: 1 },
  // One host asks for more room than we keep anyway.
  { host: "127.0.0.1:7006", name: "Buudien", share: 0.14, requests: 1, crawlDelay: 5 },
  { host: "127.0.0.1:7004", name: "Tiki", share: 0.1, requests: 2, crawlDelay: 1 },
] as const;
/** How many visits fail to reach the page, and how many pages are gone. */
const UNREACHABLE = 0.03;
const GONE = 0.02;
const MOST_PER_SECOND = 5;
const REPLAN = 6 * HOUR;

/** A number in [0, 1) that depends on its index alone. */
function draw(index: number): number {
  let mixed = Math.imul(index ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

function hostFor(share: number): (typeof HOSTS)[number] {
  const upTo = HOSTS.map((_, index) => HOSTS.slice(0, index + 1).reduce((sum, one) => sum + one.share, 0));
  return HOSTS[upTo.findIndex((sum) => sum > share)] ?? HOSTS[0];
}

function allLinks(): WatchedLink[] {
  return Array.from({ length: PRODUCTS * LINKS_EACH }, (_, index) => ({
    id: String(index).padStart(6, "0"),
    host: hostFor(draw(index)).host,
    state: "claimed",
    doubtful: false,
    unreachable: 0,
    readBack: false,
    channelOpen: true,
    onlyProof: index % LINKS_EACH === 0,
  }));
}

/** What a visit at that instant finds, and what is known afterwards. */
function visited(link: WatchedLink, at: number, chance: number): WatchedLink {
  const gone = draw(Number(link.id) + 7_000_000) < GONE;
  if (chance < UNREACHABLE) return { ...link, lastCheckedAt: at, unreachable: link.unreachable + 1 };
  const checked = { ...link, lastCheckedAt: at, unreachable: 0 };
  if (!gone) return { ...checked, state: "live", doubtful: false };
  return link.doubtful || link.state === "lost"
    ? { ...checked, state: "lost", doubtful: false }
    : { ...checked, doubtful: true };
}

const intervalOf = (host: string): number => {
  const { requests, crawlDelay } = HOSTS.find((one) => one.host === host) ?? HOSTS[0];
  return requests * crawlDelay * 1_000;
};

function simulate(days: number) {
  const links = new Map(allLinks().map((link) => [link.id, link]));
  const firstPass = new Map<string, number>();
  const lastAt = new Map<string, number>();
  const closest = new Map<string, number>();
  const visits = new Map<string, number>();
  let count = 0;
  let freeAt: ReadonlyMap<string, number> = new Map();
  for (let now = START; now < START + days * DAY; now += REPLAN) {
    const plan = planChecks([...links.values()], {
      now,
      until: now + REPLAN,
      intervalOf,
      mostPerSecond: MOST_PER_SECOND,
      freeAt,
    });
    freeAt = plan.freeAt;
    for (const { id, host, at } of plan.checks) {
      const link = links.get(id);
      if (!link) throw new Error(id);
      count += 1;
      const after = visited(link, at, draw(count + 20_000_000));
      links.set(id, after);
      closest.set(host, Math.min(closest.get(host) ?? Number.POSITIVE_INFINITY, at - (lastAt.get(host) ?? -DAY)));
      lastAt.set(host, at);
      visits.set(host, (visits.get(host) ?? 0) + 1);
      if (link.lastCheckedAt === undefined) firstPass.set(host, at);
    }
  }
  return { links: [...links.values()], firstPass, closest, visits };
}

describe("a week of checks for the whole country", () => {
  const { links, firstPass, closest, visits } = simulate(7);
  const end = START + 7 * DAY;

  it("looks at every link well inside the week, at one request per second and host", () => {
    const rows = HOSTS.map(({ host, name }) => {
      const hours = ((firstPass.get(host) ?? 0) - START) / HOUR;
      const own = links.filter((link) => link.host === host).length;
      return `| ${name} | ${own} | ${intervalOf(host) / 1_000} s | ${hours.toFixed(1)} h | ${visits.get(host) ?? 0} |`;
    });
    console.info(
      [
        "",
        "| host | links | between visits | every link seen once after | visits in the week |",
        "| --- | ---: | ---: | ---: | ---: |",
        ...rows,
      ].join("\n"),
    );
    expect(links).toHaveLength(52_200);
    expect(links.filter(({ lastCheckedAt }) => lastCheckedAt === undefined)).toEqual([]);
    expect(Math.max(...firstPass.values())).toBeLessThan(end);
    for (const { host } of HOSTS) expect(closest.get(host)).toBeGreaterThanOrEqual(intervalOf(host));
  });

  it("decides what failed once, and leaves nothing waiting past its day", () => {
    const gone = links.filter(({ id }) => draw(Number(id) + 7_000_000) < GONE);
    expect(gone.filter(({ state }) => state === "lost").length / gone.length).toBeGreaterThan(0.9);
    const late = links.filter((link) => (dueAt(link) ?? end) < end - DAY);
    expect(late).toEqual([]);
  });
});
