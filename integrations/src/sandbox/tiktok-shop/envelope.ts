import { json, type SandboxResponse } from "../core/http";
import type { Market } from "../core/market";

export function answer(market: Market, data: unknown): SandboxResponse {
  return json({ code: 0, message: "Success", request_id: `r${market.serial()}`, data });
}

export function refusal(market: Market, code: number, message: string, status = 200): SandboxResponse {
  return json({ code, message, data: {}, request_id: `r${market.serial()}` }, status);
}
