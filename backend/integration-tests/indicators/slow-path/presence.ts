import { CHANNELS } from "@ocop/integrations/channels";
import { daysLater } from "./certificate";
import type { Row } from "./raw";

/** What the checks of one product on one channel say of a day, gone through from the first to the last. */
export type Word = "live" | "perhaps" | "not" | "nothing";

/** Every channel on which anything can be sold. */
export const SELLING = [
  ...["buudien", "postmart", "voso", "tiki", "lazada", "shopee", "tiktok-shop", "sendo"],
  ...["own-shop", "website", "fanpage"],
];

export function wordOf(checks: readonly Row[], channel: string, day: string): Word {
  const statuses = CHANNELS.find(({ code }) => code === channel)?.statuses;
  const line = statuses?.filter(({ from }) => from === undefined || from <= day).at(-1);
  const sold = checks.filter((check) => check.channel_id === channel && String(check.day) <= day);
  if (statuses && line?.state !== "open") {
    const wasThere = sold.some(({ outcome, day: on }) => isProof(outcome) && String(on) < (line?.from ?? ""));
    return wasThere ? "not" : "nothing";
  }
  const open = sold.filter(({ day: on }) => line?.from === undefined || String(on) >= line.from);
  // A listing of which only checks from before the opening are known is one nobody has looked at since.
  const links = [...new Set(sold.map(({ link_id }) => link_id))];
  const words = links.map((link) =>
    linkWord(
      open.filter(({ link_id }) => link_id === link),
      day,
    ),
  );
  // The listing that says most speaks for the channel.
  const strongest = (["live", "listed", "perhaps", "nothing", "not"] as const).find((word) => words.includes(word));
  return strongest === "listed" ? "not" : (strongest ?? "nothing");
}

const isProof = (outcome: unknown) => outcome === "buyable" || outcome === "not_buyable";
const isFailure = (outcome: unknown) => outcome === "gone" || outcome === "other_product" || outcome === "absent";

/** One listing: what was last seen of it, how long ago, and on how many days since then it was not there. */
function linkWord(checks: readonly Row[], day: string): "live" | "listed" | "perhaps" | "nothing" | "not" {
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
    if (searched > claimed) return "not";
    if (failedOn.size >= 2) return "not";
    return claimed >= 0 ? "perhaps" : "nothing";
  }
  if (failedOn.size >= 2) return "not";
  if (day <= daysLater(String(seen.day), 30)) return seen.outcome === "buyable" ? "live" : "listed";
  return day <= daysLater(String(seen.day), 90) ? "perhaps" : "nothing";
}

/** Whether anything could be sold there on the day; what no marketplace runs is always open. */
export function isOpenThen(channel: string, day: string): boolean {
  const statuses = CHANNELS.find(({ code }) => code === channel)?.statuses;
  return (
    statuses === undefined || statuses.filter(({ from }) => from === undefined || from <= day).at(-1)?.state === "open"
  );
}
