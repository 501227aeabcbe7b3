import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from "cockatiel";
import {
  type Instant,
  isMarketplaceError,
  type MarketplaceError,
  type MarketplaceId,
  type Remedy,
  type ShopId,
  type Tokens,
} from "../core";
import { type Asked, fail } from "./answer";
import { type ChannelCall, finalError, isTransient, mayTryAgain } from "./call";
import { ChannelClock } from "./clock";
import { exchange } from "./exchange";
import { DEFAULT_RESILIENCE, type Resilience, type TransportDeps } from "./ports";
import { tokenKeeper } from "./tokens";

export interface ChannelClient {
  /** The channel's time, as far as we know it. */
  readonly now: () => Instant;
  /** With the shop's tokens when `shop` is given, as the application otherwise. Throws only `MarketplaceError`. */
  perform<T>(call: ChannelCall<T>): Promise<T>;
}

export interface ClientOptions {
  readonly marketplace: MarketplaceId;
  readonly deps: TransportDeps;
  /** Tokens are renewed this long before they end. */
  readonly aheadMs: number;
  /** May itself use `client.perform` for calls without a shop. Absent where tokens cannot be renewed. */
  readonly refresh?: (client: ChannelClient, shop: ShopId, tokens: Tokens) => Promise<Tokens>;
}

/** The whole way of one call: turn, token, signature, wire, reading, one remedy, retry, circuit. */
export function channelClient(options: ClientOptions): ChannelClient {
  const { marketplace, deps, refresh } = options;
  const resilience: Resilience = { ...DEFAULT_RESILIENCE, ...deps.resilience };
  const clock = new ChannelClock(deps.clock);
  const client: ChannelClient = { now: () => clock.now(), perform };
  const keeper = tokenKeeper({
    marketplace,
    store: deps.tokens,
    locks: deps.locks,
    now: () => deps.clock.now(),
    aheadMs: options.aheadMs,
    ...(refresh && { refresh: (shop: ShopId, tokens: Tokens) => refresh(client, shop, tokens) }),
  });
  const breaker = circuitBreaker(handleWhen(isTransient), {
    halfOpenAfter: resilience.breakForMs,
    breaker: new ConsecutiveBreaker(resilience.breakAfter),
  });

  const asking = (operation: string): Asked => ({ marketplace, operation, now: deps.clock.now() });

  function laneKey({ lane, shop }: ChannelCall<unknown>): string {
    return `${marketplace}/${lane.scope === "shop" && shop ? shop : "app"}/${lane.name}`;
  }

  async function waitForTurn(call: ChannelCall<unknown>): Promise<void> {
    const now = deps.clock.now();
    const { name, rate: documented } = call.lane;
    const rate = deps.pace?.({ marketplace, lane: name, documented }) ?? documented;
    const turn = await deps.throttle.take(laneKey(call), rate, now, resilience.maxWaitMs);
    if (!turn.granted) throw fail(asking(call.operation), { kind: "rate_limited", until: now + turn.waitMs });
    if (turn.waitMs > 0) await deps.clock.sleep(turn.waitMs, call.signal);
  }

  async function sendSigned<T>(call: ChannelCall<T>, tokens: Tokens | undefined, attempt: number): Promise<T> {
    await waitForTurn(call);
    const asked = asking(call.operation);
    const request = call.build({ now: clock.now(), ...(tokens && { tokens }) });
    const { operation, shop, signal } = call;
    const what = {
      marketplace,
      operation,
      attempt,
      timeoutMs: Math.min(call.lane.timeoutMs, resilience.maxTimeoutMs),
      ...(shop && { shop }),
      ...(signal && { signal }),
    };
    try {
      return call.read(await exchange(deps, clock, what, request, asked), asked);
    } catch (error) {
      // Only what the channel itself said: a turn of ours that lies too far ahead silences nobody.
      if (isMarketplaceError(error) && error.failure.kind === "rate_limited")
        await deps.throttle.block(laneKey(call), error.failure.until);
      throw error;
    }
  }

  /** New tokens when the channel refused the old ones; the clock has already been corrected by the answer itself. */
  async function remedy(call: ChannelCall<unknown>, error: MarketplaceError, tokens: Tokens | undefined) {
    if (error.remedy !== "refresh_token" || call.shop === undefined || !tokens) return tokens;
    return keeper.renew(call.shop, tokens);
  }

  /** A clock that jumped may have ended the token as well, so each remedy is tried, and each once. */
  async function attemptCall<T>(call: ChannelCall<T>, attempt: number): Promise<T> {
    let tokens = call.shop === undefined ? undefined : await keeper.current(call.shop);
    const tried = new Set<Remedy>();
    for (;;) {
      try {
        return await sendSigned(call, tokens, attempt);
      } catch (error) {
        if (!isMarketplaceError(error)) throw error;
        if (error.failure.kind === "rate_limited") await deps.throttle.block(laneKey(call), error.failure.until);
        if (error.remedy === undefined || tried.has(error.remedy)) throw error;
        tried.add(error.remedy);
        tokens = await remedy(call, error, tokens);
      }
    }
  }

  async function perform<T>(call: ChannelCall<T>): Promise<T> {
    const again = retry(
      handleWhen((error) => mayTryAgain(error, call.nature, deps.clock.now(), resilience.maxWaitMs)),
      {
        maxAttempts: resilience.retries,
        backoff: new ExponentialBackoff({ initialDelay: resilience.firstDelayMs, maxDelay: resilience.maxDelayMs }),
      },
    );
    try {
      return await wrap(again, breaker).execute(({ attempt }) => attemptCall(call, attempt + 1), call.signal);
    } catch (error) {
      const asked = asking(call.operation);
      // An open circuit means that nothing was sent.
      if (error instanceof BrokenCircuitError)
        throw fail(asked, { kind: "retry_later", cause: "network" }, {}, undefined, error);
      throw finalError(error, call.nature, asked, call.signal?.aborted === true);
    }
  }

  return client;
}
