import {
  asFailedCreate,
  type Failure,
  type Instant,
  isMarketplaceError,
  MarketplaceError,
  type ShopId,
  type Tokens,
} from "../core";
import { type Asked, fail } from "./answer";
import type { Rate, WireRequest, WireResponse } from "./ports";

/** Calls of one kind share a pace. */
export interface Lane {
  readonly name: string;
  readonly rate: Rate;
  readonly timeoutMs: number;
  /** Counted per shop, or for the whole application. */
  readonly scope: "shop" | "app";
}

/** `read` and `set` (absolute values) may be repeated after a lost answer; a `create` never. */
export type Nature = "read" | "set" | "create";

export interface ChannelCall<T> {
  readonly operation: string;
  readonly nature: Nature;
  readonly lane: Lane;
  readonly shop?: ShopId;
  readonly signal?: AbortSignal;
  /** Signs and builds the request; called again for every try, because timestamps age. */
  build(context: { readonly now: Instant; readonly tokens?: Tokens }): WireRequest;
  /** Reads the answer or throws a `MarketplaceError`. */
  read(response: WireResponse, asked: Asked): T;
}

/** Failures that say something about the channel's health, not about one request. */
export function isTransient(error: unknown): boolean {
  if (!isMarketplaceError(error)) return false;
  const { failure } = error;
  return failure.kind === "retry_later" && failure.cause !== "busy";
}

/** The pure retry decision: what failed, and what kind of call it was. */
export function mayTryAgain(error: unknown, nature: Nature, now: Instant, maxWaitMs: number): boolean {
  if (!isMarketplaceError(error)) return false;
  const { failure } = error;
  if (failure.kind === "rate_limited") return failure.until - now <= maxWaitMs;
  if (failure.kind !== "retry_later") return false;
  return nature !== "create" || failure.cause === "network";
}

/** What the caller gets to see: always a `MarketplaceError`, and for a create never a false "nothing happened". */
export function finalError(error: unknown, nature: Nature, asked: Asked, aborted: boolean): MarketplaceError {
  if (isMarketplaceError(error)) {
    const failure = nature === "create" ? asFailedCreate(error.failure) : error.failure;
    if (failure === error.failure) return error;
    return new MarketplaceError(error.marketplace, error.operation, failure, error.channel, undefined, {
      cause: error,
    });
  }
  const failure: Failure = aborted ? { kind: "retry_later", cause: "timeout" } : { kind: "bug", cause: "contract" };
  return fail(asked, nature === "create" ? asFailedCreate(failure) : failure, {}, undefined, error);
}
