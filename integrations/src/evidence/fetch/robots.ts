import robotsParser from "robots-parser";
import type { Clock } from "../../transport";

/** RFC 9309 §2.4: not used longer than this without asking again. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
/** After a server error everything is forbidden (§2.3.1.4); asked again after this. */
const RETRY_MS = 60 * 60 * 1_000;
const MOST_ORIGINS = 5_000;

/** What came when robots.txt was asked for. */
export type RobotsAnswer = { readonly text: string } | "absent" | "unreachable";

export interface RobotsRules {
  readonly allows: (url: string) => boolean;
  /** Seconds between requests, where the site asks for more than we keep anyway. */
  readonly crawlDelay: number;
}

/** Some sites write a delay of hours by mistake; above this we keep our own pace times this. */
const MOST_DELAY_SECONDS = 60;

/**
 * Patterns with wildcards are tried at every place of a path. More work than this (a fifth of a second) is no site's rules but an attack,
 * and is not done: such a file forbids.
 */
const MOST_WORK = 20_000_000;

/** The rules of one site for us, by RFC 9309: no file allows everything, an unreachable one nothing. */
export function robotsRules(origin: string, answer: RobotsAnswer, userAgent: string): RobotsRules {
  if (answer === "absent") return { allows: () => true, crawlDelay: 1 };
  if (answer === "unreachable") return { allows: () => false, crawlDelay: 1 };
  const product = userAgent.split("/")[0] ?? userAgent;
  const rules = robotsParser(`${origin}/robots.txt`, answer.text);
  const delay = rules.getCrawlDelay(product) ?? 1;
  const lines = answer.text.split(/[\r\n]+/).filter((line) => line.includes("*"));
  const wildcards = lines.reduce((sum, line) => sum + line.length, 0);
  return {
    allows: (url) => wildcards * url.length <= MOST_WORK && rules.isAllowed(url, product) !== false,
    crawlDelay: Math.min(Math.max(1, delay), MOST_DELAY_SECONDS),
  };
}

/** Rules by origin, asked for once a day, by one request however many ask at the same time. */
export class RobotsMemory {
  private readonly kept = new Map<string, { rules: Promise<RobotsRules>; until: number }>();

  constructor(
    private readonly clock: Pick<Clock, "now">,
    private readonly userAgent: string,
  ) {}

  async rulesOf(origin: string, ask: () => Promise<RobotsAnswer>): Promise<RobotsRules> {
    const now = this.clock.now();
    const known = this.kept.get(origin);
    if (known && known.until > now) return known.rules;
    const entry = { rules: this.learn(origin, ask), until: now + KEPT_MS };
    if (this.kept.size >= MOST_ORIGINS) this.kept.delete(this.kept.keys().next().value ?? "");
    this.kept.set(origin, entry);
    return entry.rules;
  }

  private async learn(origin: string, ask: () => Promise<RobotsAnswer>): Promise<RobotsRules> {
    try {
      const answer = await ask();
      const entry = this.kept.get(origin);
      if (answer === "unreachable" && entry) entry.until = this.clock.now() + RETRY_MS;
      return robotsRules(origin, answer, this.userAgent);
    } catch (error) {
      this.kept.delete(origin);
      throw error;
    }
  }
}
