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
  // Redacted when somebody reads them: most recorders keep only the line.
  const note = (rest: { status?: number; fault?: string }, answered?: WireResponse) =>
    deps.record({
      marketplace: what.marketplace,
      operation: what.operation,
      ...only("shop", what.shop),
      attempt: what.attempt,
      at,
      tookMs: deps.clock.now() - at,
      method: request.method,
      ...rest,
      get url() {
        return redactUrl(request.url);
      },
      get request() {
        return redactBody(request.body, request.headers["content-type"]);
      },
      get response() {
        return redactBody(answered?.body, answered?.headers["content-type"]);
      },
    });
  try {
    const response = await deps.http.send(request, { timeoutMs: what.timeoutMs, ...only("signal", what.signal) });
    note({ status: response.status }, response);
    clock.observe(response.headers.date);
    return response;
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    note({ fault: error.reason });
    throw fromHttpFault(asked, error);
  }
}
