import { CHANNELS } from "@ocop/integrations/channels";
import { daysLater } from "./certificate";
import type { Row } from "./raw";

/** What the checks of one product on one channel say of a day. */
export type State =
  | "live"
  | "listed_not_buyable"
  | "stale"
  | "claimed"
  | "unknown"
  | "lost"
  | "none"
  | "not_applicable";

/** What a state says of being online. */
export function wordOf(state: State | undefined): "live" | "perhaps" | "not" | "nothing" {
  if (state === "live") return "live";
  if (state === "stale" || state === "claimed") return "perhaps";
  return state === "listed_not_buyable" || state === "lost" || state === "none" ? "not" : "nothing";
}

/** The order in which states speak for a product over all channels. */
const OVER_CHANNELS = ["live", "listed_not_buyable", "stale", "claimed", "lost", "none", "unknown"] as const;

/** What a product is over some channels. */
export function bestOf(states: ReadonlyMap<string, State> | undefined, channels: readonly string[]): State {
  const said = channels.map((channel) => states?.get(channel));
  return OVER_CHANNELS.find((state) => said.includes(state)) ?? "unknown";
}

/** Every channel on which anything can be sold. */
export const SELLING = [
  ...["buudien", "postmart", "voso", "tiki", "lazada", "shopee", "tiktok-shop", "sendo"],
  ...["own-shop", "website", "fanpage"],
];

type Line = { from: string; state: string };

/**
 * The lines of a channel's life that have begun by a day, in the order of their days. What no marketplace runs begins open.
 * @param recorded officers' lines in the order they were recorded: of two of one day the later one holds
 */
function begunLines(channel: string, recorded: readonly Row[], day: string): Line[] {
  const first = CHANNELS.find(({ code }) => code === channel)?.statuses ?? [{ from: "", state: "open" }];
  const said = [
    ...first.map(({ from = "", state }) => ({ from, state: String(state) })),
    ...recorded
      .filter((row) => row.channel_id === channel)
      .map((row) => ({ from: String(row.from), state: String(row.state) })),
  ];
  return said
    .filter(({ from }, index) => from <= day && !said.some((later, at) => at > index && later.from === from))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Gone through from the first check to the last. */
export function stateOf(checks: readonly Row[], channel: string, recorded: readonly Row[], day: string): State {
  const lines = begunLines(channel, recorded, day);
  const line = lines.at(-1);
  const sold = checks.filter((check) => check.channel_id === channel && String(check.day) <= day);
  if (line?.state !== "open") {
    const wasThere = sold.some(({ outcome, day: on }) => isProof(outcome) && String(on) < (line?.from ?? ""));
    return wasThere ? "lost" : "not_applicable";
  }
  // Of several lines that say "open" one after the other the first one opened the channel.
  const opened = lines[lines.findLastIndex(({ state }) => state !== "open") + 1]?.from ?? "";
  const open = sold.filter(({ day: on }) => String(on) >= opened);
  // A listing of which only checks from before the opening are known is one nobody has looked at since.
  const links = [...new Set(sold.map(({ link_id }) => link_id))];
  const states = links.map((link) =>
    linkState(
      open.filter(({ link_id }) => link_id === link),
      day,
    ),
  );
  // The listing that says most speaks for the channel.
  return OVER_LINKS.find((state) => states.includes(state)) ?? "unknown";
}

const OVER_LINKS = ["live", "listed_not_buyable", "stale", "claimed", "unknown", "lost", "none"] as const;

const isProof = (outcome: unknown) => outcome === "buyable" || outcome === "not_buyable";
const isFailure = (outcome: unknown) => outcome === "gone" || outcome === "other_product" || outcome === "absent";

/** One listing: what was last seen of it, how long ago, and on how many days since then it was not there. */
function linkState(checks: readonly Row[], day: string): State {
  let proof: Row | null = null;
  let failedOn = new Set<string>();
  let claimed = -1;
  let searched = -1;
  checks.forEach((check, index) => {
    if (isProof(check.outcome) && check.grade !== "E") {
      proof = check;
      failedOn = new Set();
    }
    if (isFailure(check.outcome)) failedOn.add(String(check.day));
    if (check.outcome === "claimed") claimed = index;
    if (check.outcome === "absent") searched = index;
  });
  const seen = proof as Row | null;
  if (seen === null) {
    if (searched > claimed || failedOn.size >= 2) return "none";
    return claimed >= 0 ? "claimed" : "unknown";
  }
  if (failedOn.size >= 2) return "lost";
  if (day <= daysLater(String(seen.day), 30)) return seen.outcome === "buyable" ? "live" : "listed_not_buyable";
  return day <= daysLater(String(seen.day), 90) ? "stale" : "unknown";
}

/** The channels on which anything could be sold on the day. */
export function openChannels(recorded: readonly Row[], day: string): Set<string> {
  return new Set(SELLING.filter((channel) => begunLines(channel, recorded, day).at(-1)?.state === "open"));
}
