import type { Clock, ThrottleStore } from "../../transport";

/** Why no request was made at all. */
export type Refusal =
  | "scheme"
  | "credentials"
  | "port"
  /** The host is, or resolves to, an address inside a private network. */
  | "private_address"
  | "robots"
  | "too_many_redirects"
  | "redirect_loop"
  | "bad_redirect"
  /** Another request to this host is due sooner than we may wait. */
  | "busy_host";

/** Why a request brought no usable page. */
export type FetchFault = "dns" | "connect" | "tls" | "timeout" | "too_large" | "encoding" | "not_html" | "broken";

export interface Hop {
  readonly url: string;
  readonly status: number;
}

/** What one visit brought. Refusals and faults are answers too: they are recorded, and they prove nothing. */
export type PageAnswer = { readonly hops: readonly Hop[]; readonly finalUrl: string } & (
  | {
      readonly kind: "page";
      readonly status: number;
      readonly html: string;
      /** The bytes after decompression, before decoding. */
      readonly body: Uint8Array;
      readonly charset: string;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: "not_modified" }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | { readonly kind: "failed"; readonly reason: FetchFault; readonly status?: number }
);

/** What the last visit brought, so that an unchanged page need not be sent again. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** All addresses of a host name; throws when there is none. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

export interface FetchSettings {
  /** Names us and how to reach us; the first word is what robots.txt rules are looked up by. */
  readonly userAgent: string;
  /**
   * `host:port` the operator vouches for (the sandboxes): their addresses and ports are not checked, where the visit began at one of them.
   * A page of the open internet that redirects there leads into a private network like any other.
   */
  readonly trustedHosts: ReadonlySet<string>;
  readonly maxRedirects: number;
  /** Per hop, from the first byte sent to the last byte read; and for the answer of the name server. */
  readonly timeoutMs: number;
  /** For all hops of one page together, without the time spent waiting for a turn. */
  readonly visitMs: number;
  /** Of the compressed and of the decompressed body. */
  readonly maxBytes: number;
  /** The longest we wait for our turn at a host. */
  readonly maxWaitMs: number;
}

export const DEFAULT_FETCH: FetchSettings = {
  userAgent: "OcopPresenceCheck/1.0",
  trustedHosts: new Set(),
  maxRedirects: 5,
  timeoutMs: 15_000,
  visitMs: 30_000,
  maxBytes: 4 * 1024 * 1024,
  maxWaitMs: 60_000,
};

export interface FetchDeps {
  readonly resolve: Resolver;
  readonly clock: Clock;
  /** Permits by host, shared by every process that fetches pages. */
  readonly pace: ThrottleStore;
}
