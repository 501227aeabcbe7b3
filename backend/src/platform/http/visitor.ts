import { timingSafeEqual } from "node:crypto";
import type { MedusaRequest } from "@medusajs/framework/http";
import { env } from "../env";

/**
 * The address a limit is counted against. Visitors reach us through the storefront, which forwards theirs in
 * `x-ocop-visitor`; it is believed only together with the shared secret, so nobody can pick an address.
 */
export function visitorAddress(req: MedusaRequest): string {
  const forwarded = req.headers["x-ocop-visitor"];
  const secret = req.headers["x-ocop-secret"];
  if (typeof forwarded === "string" && typeof secret === "string" && sameSecret(secret, env().STOREFRONT_SECRET)) {
    return forwarded;
  }
  return req.socket.remoteAddress ?? "unknown";
}

function sameSecret(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
