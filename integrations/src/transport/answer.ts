import type { z } from "zod";
import {
  type ChannelWords,
  type Failure,
  type Instant,
  MarketplaceError,
  type MarketplaceId,
  type Remedy,
} from "../core";
import { parseJson, readText } from "./json";
import type { HttpFault, WireResponse } from "./ports";

/** Who asked, for the errors made on the way. */
export interface Asked {
  readonly marketplace: MarketplaceId;
  readonly operation: string;
  readonly now: Instant;
}

export function fail(
  asked: Asked,
  failure: Failure,
  channel: ChannelWords = {},
  remedy?: Remedy,
  cause?: unknown,
): MarketplaceError {
  return new MarketplaceError(asked.marketplace, asked.operation, failure, channel, remedy, { cause });
}

/** No answer at all, in our words. */
export function fromHttpFault(asked: Asked, fault: HttpFault): MarketplaceError {
  const cause = (
    {
      refused: "network",
      timeout: "timeout",
      aborted: "timeout",
      broken: "timeout",
      too_large: "unreadable",
      redirects: "unreadable",
    } as const
  )[fault.reason];
  return fail(asked, { kind: "retry_later", cause }, { message: fault.message }, undefined, fault);
}

const DEFAULT_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** When the channel wants to hear from us again: `Retry-After` in seconds or as a date, plus a second for its clock. */
export function pauseUntil(response: WireResponse, now: Instant): Instant {
  const header = response.headers["retry-after"];
  if (header === undefined) return now + DEFAULT_PAUSE_MS;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return now + (Number.isNaN(wait) ? DEFAULT_PAUSE_MS : Math.min(Math.max(wait, 0) + 1_000, LONGEST_PAUSE_MS));
}

/**
 * Reads the body as JSON, or says why it cannot be read. HTML from a gateway, a cut body and broken UTF-8 are all
 * "unreadable": nothing in them tells whether the request was carried out.
 */
export function readJson(asked: Asked, response: WireResponse): unknown {
  const words: ChannelWords = { httpStatus: response.status };
  try {
    return parseJson(readText(response.body));
  } catch (cause) {
    if (response.status === 429)
      throw fail(asked, { kind: "rate_limited", until: pauseUntil(response, asked.now) }, words);
    if (response.status === 410) throw fail(asked, { kind: "gone", what: "channel" }, words);
    const why = response.status >= 500 ? "server" : "unreadable";
    throw fail(
      asked,
      { kind: "retry_later", cause: why },
      { ...words, message: "unreadable answer" },
      undefined,
      cause,
    );
  }
}

/** Checks a foreign value against what the documentation promises. Unknown extra fields pass. */
export function expectShape<S extends z.ZodType>(asked: Asked, schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first ? `${first.path.join(".")}: ${first.message}` : "unknown";
  throw fail(
    asked,
    { kind: "bug", cause: "contract" },
    { message: `answer differs from the documentation at ${where}` },
  );
}
