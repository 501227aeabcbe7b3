import { json, type SandboxResponse } from "../core/http";
import type { Market } from "../core/market";

/** Failures travel with HTTP 200; only `error` tells. */
export function refusal(market: Market, error: string, message: string, response?: unknown): SandboxResponse {
  return json({
    error,
    message,
    warning: "",
    request_id: `r${market.serial()}`,
    ...(response !== undefined && { response }),
  });
}

export function answer(market: Market, response: unknown): SandboxResponse {
  return json({ error: "", message: "", warning: "", request_id: `r${market.serial()}`, response });
}

export function flat(market: Market, fields: Readonly<Record<string, unknown>>): SandboxResponse {
  return json({ request_id: `r${market.serial()}`, error: "", message: "", ...fields });
}
