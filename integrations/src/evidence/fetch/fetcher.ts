import { paceLane, pinnedAddress, refusalOf, trustOf } from "./addresses";
import { decodeHtml } from "./charset";
import { getOnce, type HopAnswer, PageFault } from "./hop";
import { retryAfterMs } from "./retry-after";
import { type RobotsAnswer, RobotsMemory } from "./robots";
import {
  DEFAULT_FETCH,
  type FetchDeps,
  type FetchFault,
  type FetchSettings,
  type Hop,
  type PageAnswer,
  type Refusal,
  type Validators,
} from "./types";

/** RFC 9309 §2.5 asks to read at least 500 KiB. */
const ROBOTS_BYTES = 512 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const NO_HOST: ReadonlySet<FetchFault> = new Set(["dns", "connect", "tls", "timeout"]);
const LOST: ReadonlySet<Refusal> = new Set(["too_many_redirects", "redirect_loop", "bad_redirect"]);

/** Ends a visit before a request is made. */
class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

interface Errand {
  readonly accept: string;
  readonly maxBytes: number;
  readonly extra?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Milliseconds left for all of its hops. */
  leftMs: number;
}

/**
 * Visits public pages politely and safely: robots.txt, one request per second and host, our name on it, and no address
 * inside a private network at any hop. Nothing on a page is run.
 */
export class PageFetcher {
  private readonly settings: FetchSettings;
  private readonly robots: RobotsMemory;

  constructor(
    private readonly deps: FetchDeps,
    settings: Partial<FetchSettings> = {},
  ) {
    this.settings = { ...DEFAULT_FETCH, ...settings };
    this.robots = new RobotsMemory(deps.clock, this.settings.userAgent);
  }

  /** @throws only when `signal` aborts; everything else is an answer */
  async visit(address: string, known: Validators = {}, signal?: AbortSignal): Promise<PageAnswer> {
    const hops: Hop[] = [];
    const where = () => ({ hops, finalUrl: hops.at(-1)?.url ?? address });
    const conditions = {
      ...(known.etag && { "if-none-match": known.etag }),
      ...(known.lastModified && { "if-modified-since": known.lastModified }),
    };
    const errand = {
      accept: "text/html,application/xhtml+xml;q=0.9",
      maxBytes: this.settings.maxBytes,
      extra: conditions,
      signal,
      leftMs: this.settings.visitMs,
    };
    try {
      const answer = await this.follow(address, errand, hops, (url) => this.obeyRobots(url));
      return { ...where(), ...pageOf(answer) };
    } catch (error) {
      if (error instanceof Refused) return { ...where(), kind: "refused", reason: error.reason };
      if (!(error instanceof PageFault)) throw error;
      const status = error.status === undefined ? {} : { status: error.status };
      return { ...where(), kind: "failed", reason: error.reason, ...status };
    }
  }

  private async follow(
    address: string,
    errand: Errand,
    hops: Hop[],
    permit: (url: URL) => Promise<number>,
  ): Promise<HopAnswer> {
    let url = parsed(address, undefined);
    const trusted = trustOf(url, this.settings.trustedHosts);
    const seen = new Set<string>();
    for (;;) {
      if (seen.has(url.href)) throw new Refused("redirect_loop");
      if (seen.size > this.settings.maxRedirects) throw new Refused("too_many_redirects");
      seen.add(url.href);
      const refusal = refusalOf(url, trusted);
      if (refusal) throw new Refused(refusal);
      const delay = await permit(url);
      const answer = await this.ask(url, errand, delay, trusted);
      hops.push({ url: url.href, status: answer.status });
      if (!REDIRECTS.has(answer.status)) return answer;
      url = parsed(answer.headers.location ?? "", url);
    }
  }

  private async ask(url: URL, errand: Errand, delaySeconds: number, trusted: ReadonlySet<string>): Promise<HopAnswer> {
    const { clock, pace, resolve } = this.deps;
    const { maxWaitMs, userAgent } = this.settings;
    const lane = paceLane(url, trusted);
    const turn = await pace.take(lane, { perSecond: 1 / delaySeconds, burst: 1 }, clock.now(), maxWaitMs);
    if (!turn.granted) throw new Refused("busy_host");
    if (turn.waitMs > 0) await clock.sleep(turn.waitMs, errand.signal);
    const begun = performance.now();
    const timeoutMs = Math.min(this.settings.timeoutMs, Math.floor(errand.leftMs));
    if (timeoutMs <= 0) throw new PageFault("timeout");
    const pinned = await pinnedAddress(url, trusted, resolve, timeoutMs);
    if ("refused" in pinned) throw new Refused(pinned.refused);
    if ("failed" in pinned) throw new PageFault(pinned.failed);
    const answer = await getOnce({
      url,
      address: pinned.address,
      headers: {
        "user-agent": userAgent,
        accept: errand.accept,
        "accept-language": "vi,en;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        ...errand.extra,
      },
      timeoutMs,
      maxBytes: errand.maxBytes,
      signal: errand.signal,
    });
    errand.leftMs -= performance.now() - begun;
    if (answer.status === 429 || answer.status === 503) {
      await pace.block(lane, clock.now() + retryAfterMs(answer.headers["retry-after"], clock.now()));
    }
    return answer;
  }

  /** @returns the seconds the site wants between two requests */
  private async obeyRobots(url: URL): Promise<number> {
    const rules = await this.robots.rulesOf(url.origin, () => this.askRobots(url.origin));
    if (!rules.allows(url.href)) throw new Refused("robots");
    return rules.crawlDelay;
  }

  /** For every visitor of the site, so no single caller's signal ends it. */
  private async askRobots(origin: string): Promise<RobotsAnswer> {
    const errand = { accept: "text/plain", maxBytes: ROBOTS_BYTES, leftMs: this.settings.visitMs };
    try {
      const answer = await this.follow(`${origin}/robots.txt`, errand, [], async () => 1);
      if (answer.status >= 200 && answer.status < 300) return { text: answer.body.toString("utf8") };
      return answer.status === 429 || answer.status >= 500 ? "unreachable" : "absent";
    } catch (error) {
      // A file we cannot get forbids everything; a host we cannot or must not reach is told as what it is.
      const lost = error instanceof PageFault && !NO_HOST.has(error.reason);
      if (lost || (error instanceof Refused && LOST.has(error.reason))) return "unreachable";
      throw error;
    }
  }
}

function parsed(address: string, base: URL | undefined): URL {
  if (address === "" || !URL.canParse(address, base?.href)) throw new Refused(base ? "bad_redirect" : "scheme");
  const url = new URL(address, base);
  url.hash = "";
  return url;
}

type PagePart =
  | Omit<Extract<PageAnswer, { kind: "page" }>, "hops" | "finalUrl">
  | { readonly kind: "not_modified" }
  | { readonly kind: "failed"; readonly reason: "not_html"; readonly status: number };

function pageOf({ status, headers, body }: HopAnswer): PagePart {
  if (status === 304) return { kind: "not_modified" };
  const type = headers["content-type"];
  // A refusal or a missing page may come without a body or a type; only a page of success must be HTML.
  const html = type === undefined ? status >= 400 : /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (!html && status < 400) return { kind: "failed", reason: "not_html", status };
  return {
    kind: "page",
    status,
    body,
    ...(html ? decodeHtml(body, type) : { html: "", charset: "none" }),
    ...(headers.etag && { etag: headers.etag }),
    ...(headers["last-modified"] && { lastModified: headers["last-modified"] }),
  };
}
