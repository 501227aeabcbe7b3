import { createHmac } from "node:crypto";

/** Lowercase hex HMAC-SHA256 over `METHOD\npath?query\ntimestamp\nbody`: the one signed way a partner profile knows. */
export function signPartner(secret: string, method: string, target: string, timestamp: string, body: string): string {
  return createHmac("sha256", secret).update([method, target, timestamp, body].join("\n"), "utf8").digest("hex");
}
