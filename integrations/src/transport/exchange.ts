import type { MarketplaceId, ShopId } from "../core";
import { type Asked, fromHttpFault } from "./answer";
import type { ChannelClock } from "./clock";
import { HttpFault, type TransportDeps, type WireRequest, type WireResponse } from "./ports";
import { redactBody, redactUrl } from "./redact";

export interface Exchange {
  readonly marketplace: MarketplaceId;
  readonly operation: string;
  readonly shop?: ShopId;
  readonly attempt: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

function only<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

/** Sends one signed request, writes it down without secrets, and learns the channel's time from the answer. */
export async function exchange(
  deps: TransportDeps,
  clock: ChannelClock,
  what: Exchange,
  request: WireRequest,
  asked: Asked,
): Promise<WireResponse> {
  const at = deps.clock.now();
  const note = (rest: { status?: number; response?: string; fault?: string }) =>
    deps.record({
      marketplace: what.marketplace,
      operation: what.operation,
      ...only("shop", what.shop),
      attempt: what.attempt,
      at,
      tookMs: deps.clock.now() - at,
      method: request.method,
      url: redactUrl(request.url),
      ...only("request", redactBody(request.body, request.headers["content-type"])),
      ...rest,
    });
  try {
    const response = await deps.http.send(request, { timeoutMs: what.timeoutMs, ...only("signal", what.signal) });
    note({ status: response.status, ...only("response", redactBody(response.body, response.headers["content-type"])) });
    clock.observe(response.headers.date);
    return response;
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    note({ fault: error.reason });
    throw fromHttpFault(asked, error);
  }
}
