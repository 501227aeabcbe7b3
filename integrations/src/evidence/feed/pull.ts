import { HttpFault, type HttpPort } from "../../transport";
import { sha256 } from "../record";
import { type FeedList, type FeedManifest, feedManifest } from "./format";
import { readFeedList } from "./read-list";
import { isSignedBy, SIGNATURE_HEADER, signedRequest } from "./signature";

/**
 * Why nothing was taken.
 * - `unreachable`, `busy`: no answer, or a broken or overloaded server; tried again by itself.
 * - `refused`, `not_found`, `redirected`: the other side does not give it to us, has none there, or names another place.
 * - `unsigned`: the manifest does not carry the agreed signature. `wrong_hash`, `wrong_count`: the list is not what the manifest says.
 * - `unreadable_manifest`, `unreadable_list`: not in the agreed format. `wrong_channel`: it speaks of another channel.
 * - `from_the_future`, `older_than_last`: its day cannot be, or lies before what was taken already.
 * - `too_large`: more than anybody agreed to.
 */
export const FEED_FAULTS = [
  "unreachable",
  "busy",
  "refused",
  "not_found",
  "redirected",
  "too_large",
  "unsigned",
  "unreadable_manifest",
  "wrong_channel",
  "from_the_future",
  "older_than_last",
  "wrong_hash",
  "unreadable_list",
  "wrong_count",
] as const;
export type FeedFault = (typeof FEED_FAULTS)[number];

export interface FeedSource {
  readonly channel: string;
  /** Address of the manifest, as the operator wrote it; the list lies on the same host. */
  readonly manifest: string;
  readonly secret: string;
}

/** What was taken of a source last. */
export interface LastFeed {
  readonly generatedAt: number;
  readonly sha256: string;
}

export type PulledFeed =
  | { readonly kind: "taken"; readonly manifest: FeedManifest; readonly generatedAt: number; readonly list: FeedList }
  | { readonly kind: "unchanged"; readonly generatedAt: number }
  | { readonly kind: "failed"; readonly fault: FeedFault; readonly detail?: string };

export interface PullDeps {
  /** Follows no redirect and gives up on what is too large. */
  readonly http: HttpPort;
  now(): number;
  readonly userAgent: string;
}

const TIMEOUT_MS = 60_000;
/** Clocks differ. */
const AHEAD_MS = 5 * 60_000;

class Refusal extends Error {
  constructor(
    readonly fault: FeedFault,
    readonly detail?: string,
  ) {
    super(fault);
  }
}

/** Asks an authorised source for its list: manifest first, the list only where it speaks of something new. Never throws for what the other side does. */
export async function pullFeed(source: FeedSource, last: LastFeed | null, deps: PullDeps): Promise<PulledFeed> {
  try {
    const manifest = await readManifest(source, deps);
    const generatedAt = Date.parse(manifest.generated_at);
    if (manifest.channel !== source.channel) throw new Refusal("wrong_channel", manifest.channel);
    if (generatedAt > deps.now() + AHEAD_MS) throw new Refusal("from_the_future", manifest.generated_at);
    if (last && generatedAt < last.generatedAt) throw new Refusal("older_than_last", manifest.generated_at);
    if (last?.generatedAt === generatedAt && last.sha256 === manifest.sha256) return { kind: "unchanged", generatedAt };
    return { kind: "taken", manifest, generatedAt, list: await readList(source, manifest, deps) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: "failed", fault: error.fault, ...(error.detail !== undefined && { detail: error.detail }) };
  }
}

async function readManifest(source: FeedSource, deps: PullDeps): Promise<FeedManifest> {
  const { body, headers } = await fetched(new URL(source.manifest), source, deps);
  if (!isSignedBy(source.secret, body, headers[SIGNATURE_HEADER])) throw new Refusal("unsigned");
  const read = feedManifest.safeParse(jsonOf(body));
  if (!read.success) throw new Refusal("unreadable_manifest", read.error.issues[0]?.path.join("."));
  return read.data;
}

async function readList(source: FeedSource, manifest: FeedManifest, deps: PullDeps): Promise<FeedList> {
  const address = URL.canParse(manifest.list, source.manifest) ? new URL(manifest.list, source.manifest) : null;
  if (address?.origin !== new URL(source.manifest).origin) throw new Refusal("redirected", manifest.list);
  const { body } = await fetched(address, source, deps);
  if (sha256(body) !== manifest.sha256) throw new Refusal("wrong_hash");
  const list = listOf(body, manifest);
  const rows = list.rows.length + list.faults.length;
  if (rows !== manifest.rows) throw new Refusal("wrong_count", `${rows}/${manifest.rows}`);
  return list;
}

function listOf(body: Uint8Array, { media_type }: FeedManifest): FeedList {
  try {
    return readFeedList(body, media_type);
  } catch {
    throw new Refusal("unreadable_list", media_type);
  }
}

async function fetched(url: URL, { secret }: FeedSource, { http, now, userAgent }: PullDeps) {
  const headers = { "user-agent": userAgent, ...signedRequest(secret, url, now()) };
  const answer = await http
    .send({ method: "GET", url: url.href, headers }, { timeoutMs: TIMEOUT_MS })
    .catch((error) => {
      if (!(error instanceof HttpFault)) throw error;
      throw new Refusal(faultOfReason(error.reason), error.reason);
    });
  if (answer.status !== 200) throw new Refusal(faultOfStatus(answer.status), String(answer.status));
  return answer;
}

function faultOfReason(reason: HttpFault["reason"]): FeedFault {
  if (reason === "too_large") return "too_large";
  return reason === "redirects" ? "redirected" : "unreachable";
}

function faultOfStatus(status: number): FeedFault {
  if (status === 404 || status === 410) return "not_found";
  if (status === 429 || status >= 500) return "busy";
  return status >= 300 && status < 400 ? "redirected" : "refused";
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
