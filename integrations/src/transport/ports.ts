import type { Instant, MarketplaceId, ShopId, Tokens } from "../core";

export interface WireRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Complete, with its query already encoded. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The one door to the network. Throws only `HttpFault`. */
export interface HttpPort {
  send(
    request: WireRequest,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  ): Promise<WireResponse>;
}

/** No usable answer. `sent` is false only when it is certain that the request never left. */
export class HttpFault extends Error {
  override readonly name = "HttpFault";
  constructor(
    readonly reason: "refused" | "timeout" | "broken" | "too_large" | "redirects" | "aborted",
    readonly sent: boolean,
    options?: { cause?: unknown },
  ) {
    super(`no answer: ${reason}`, options);
  }
}

export interface Clock {
  now(): Instant;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Tokens at rest; the backend encrypts them. */
export interface TokenStore {
  read(marketplace: MarketplaceId, shop: ShopId): Promise<Tokens | undefined>;
  write(marketplace: MarketplaceId, shop: ShopId, tokens: Tokens): Promise<void>;
}

/** Mutual exclusion over all processes: an advisory lock in the database, or memory for one process. */
export interface LockPort {
  withLock<T>(key: string, run: () => Promise<T>): Promise<T>;
}

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Permits shared by every process that calls the same channel. */
export interface ThrottleStore {
  /**
   * Reserves one permit and answers how many milliseconds to wait before using it.
   * Reserves nothing when that would exceed `maxWaitMs`.
   */
  take(key: string, rate: Rate, now: Instant, maxWaitMs: number): Promise<{ waitMs: number; granted: boolean }>;
  /** The channel asked for silence on this key until then; afterwards permits go one by one, without a burst. */
  block(key: string, until: Instant): Promise<void>;
}

/** One exchange, already free of secrets and personal data. */
export interface ExchangeRecord {
  readonly marketplace: MarketplaceId;
  readonly operation: string;
  readonly shop?: ShopId;
  readonly attempt: number;
  readonly at: Instant;
  readonly tookMs: number;
  readonly method: string;
  readonly url: string;
  readonly request?: string | undefined;
  readonly status?: number;
  readonly response?: string | undefined;
  readonly fault?: string;
}

export type Recorder = (record: ExchangeRecord) => void;

/** One kind of calls of one marketplace, as its adapter names it. */
export interface PaceOf {
  readonly marketplace: MarketplaceId;
  readonly lane: string;
  readonly documented: Rate;
}

/** Everything an adapter needs from outside; nothing is global. */
export interface TransportDeps {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly tokens: TokenStore;
  readonly locks: LockPort;
  readonly throttle: ThrottleStore;
  readonly record: Recorder;
  readonly resilience?: Partial<Resilience>;
  /** Where the application was granted another rate than the adapter's documented or careful one. */
  readonly pace?: (of: PaceOf) => Rate;
}

export interface Resilience {
  /** Further tries after the first, for calls that may be repeated. */
  readonly retries: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** Failures in a row before the circuit opens, and how long it stays open. */
  readonly breakAfter: number;
  readonly breakForMs: number;
  /** The longest a call waits for its turn before it answers `rate_limited`. */
  readonly maxWaitMs: number;
  /** Caps every lane's own time-out. */
  readonly maxTimeoutMs: number;
}

export const DEFAULT_RESILIENCE: Resilience = {
  retries: 3,
  firstDelayMs: 250,
  maxDelayMs: 8_000,
  breakAfter: 12,
  breakForMs: 10_000,
  maxWaitMs: 5_000,
  maxTimeoutMs: 60_000,
};
