import { json, type SandboxResponse } from "../core/http";
import type { Market } from "../core/market";

export function answer(market: Market, data: unknown): SandboxResponse {
  return json({ code: "0", data, request_id: `r${market.serial()}` });
}

export function flat(market: Market, fields: Readonly<Record<string, unknown>>): SandboxResponse {
  return json({ code: "0", request_id: `r${market.serial()}`, ...fields });
}

/** Business refusals travel with HTTP 200; the reason of an umbrella code stands in `detail`. */
export function refusal(
  market: Market,
  code: string,
  message: string,
  detail?: readonly { field: string; message: string; seller_sku?: string }[],
): SandboxResponse {
  const type = /^\d+$/.test(code) ? "ISP" : "ISV";
  return json({ code, type, message, request_id: `r${market.serial()}`, ...(detail && { detail }) });
}
