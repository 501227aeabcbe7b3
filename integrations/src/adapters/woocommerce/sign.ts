import { createHmac, timingSafeEqual } from "node:crypto";

/** RFC 7617: the consumer key is the user, the consumer secret the password. `access` is both, joined by a colon. */
export function basic(access: string): string {
  return `Basic ${Buffer.from(access, "utf8").toString("base64")}`;
}

/** `X-WC-Webhook-Signature`: HMAC-SHA256 over the raw body, in base64. */
export function signHook(secret: string, rawBody: Uint8Array): string {
  return createHmac("sha256", secret).update(rawBody).digest("base64");
}

/** A secret of its own for every shop, so that no shop can sign for another one. */
export function hookSecretOf(secret: string, shop: string): string {
  return createHmac("sha256", secret).update(shop).digest("hex");
}

/** In constant time. */
export function sameSignature(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
