import type { Instant, MarketplaceId } from "./values";

/** One thing wrong with the data sent: which field, which rule, and what the channel said about it. */
export interface Fault {
  /** Our own field name (`title`, `price`, `attribute:4990` …), or `listing` when the channel names none. */
  readonly field: string;
  /** Stable name of the rule (`too_long`, `required` …). */
  readonly rule: string;
  /** Limits and values that make the sentence concrete. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/**
 * Every way a call can fail, each with its retry answer.
 * - `retry_later`: nothing happened; the same call may be made again.
 * - `rate_limited`: nothing happened; not before `until`.
 * - `reconnect_account`: the seller has to authorise again.
 * - `fix_data`: the channel refuses the data; sending it again is useless.
 * - `rejected`: moderation refused or banned the listing.
 * - `gone`: the thing addressed, or the channel itself, no longer exists.
 * - `unknown_outcome`: a write was sent and its answer never came: look the item up by SKU, never send again blindly.
 * - `bug`: ours or the channel's contract changed; a person has to look.
 */
export type Failure =
  | { readonly kind: "retry_later"; readonly cause: "network" | "timeout" | "server" | "busy" | "unreadable" }
  | { readonly kind: "rate_limited"; readonly until: Instant }
  | { readonly kind: "reconnect_account"; readonly cause: "expired" | "revoked" | "shop_state" }
  | { readonly kind: "fix_data"; readonly faults: readonly Fault[] }
  | { readonly kind: "rejected"; readonly reasons: readonly string[] }
  | { readonly kind: "gone"; readonly what: "listing" | "order" | "channel" }
  | { readonly kind: "unknown_outcome" }
  | { readonly kind: "bug"; readonly cause: "contract" | "configuration" | "unsupported" };

export type FailureKind = Failure["kind"];

/** What the channel itself said, kept word for word beside our classification. */
export interface ChannelWords {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
  readonly httpStatus?: number;
}

/** What the transport may still try before the failure is final. */
export type Remedy = "refresh_token" | "fix_clock";

const brand = Symbol.for("ocop.integrations.MarketplaceError");

/** The only error that leaves an adapter. */
export class MarketplaceError extends Error {
  override readonly name = "MarketplaceError";
  readonly [brand] = true;

  constructor(
    readonly marketplace: MarketplaceId,
    readonly operation: string,
    readonly failure: Failure,
    readonly channel: ChannelWords = {},
    readonly remedy?: Remedy,
    options?: { cause?: unknown },
  ) {
    super(`${marketplace} ${operation}: ${failure.kind}${channel.code ? ` (${channel.code})` : ""}`, options);
  }
}

/** Works across two copies of this package, where `instanceof` does not. */
export function isMarketplaceError(error: unknown): error is MarketplaceError {
  return typeof error === "object" && error !== null && brand in error;
}

/** The marketplace says that the listing it was asked about is not there any more. */
export function isListingGone(error: unknown): boolean {
  return isMarketplaceError(error) && error.failure.kind === "gone" && error.failure.what === "listing";
}

/** May the very same call be sent again without looking first? */
export function mayRepeat(failure: Failure): boolean {
  return failure.kind === "retry_later" || failure.kind === "rate_limited";
}

/**
 * A write that creates something is never repeated on a guess: an answer that got lost, or that cannot be read,
 * becomes `unknown_outcome`.
 * A refused connection and a full quota stay as they are, because the request was not carried out.
 */
export function asFailedCreate(failure: Failure): Failure {
  if (failure.kind === "retry_later" && failure.cause !== "network") return { kind: "unknown_outcome" };
  if (failure.kind === "bug" && failure.cause === "contract") return { kind: "unknown_outcome" };
  return failure;
}

/** The rest of what stands there in part already; null where the marketplace did not take it, which the next look finds. */
export async function restOf<T>(rest: Promise<T>): Promise<T | null> {
  try {
    return await rest;
  } catch (error) {
    if (isMarketplaceError(error)) return null;
    throw error;
  }
}
