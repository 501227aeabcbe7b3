import { createHmac, timingSafeEqual } from "node:crypto";

export type Query = Readonly<Record<string, string>>;

/**
 * `secret + path + sorted key+value + body + secret`. `sign` and `access_token` are left out of the query, and a
 * multipart body is not signed at all. The body must be the exact bytes sent, also for DELETE.
 */
export function baseString(appSecret: string, path: string, query: Query, body = ""): string {
  const signed = Object.keys(query)
    .filter((name) => name !== "sign" && name !== "access_token")
    .sort((a, b) => (a < b ? -1 : 1));
  return appSecret + path + signed.map((name) => `${name}${query[name]}`).join("") + body + appSecret;
}

/** Lowercase hex HMAC-SHA256. */
export function sign(appSecret: string, message: string): string {
  return createHmac("sha256", appSecret).update(message, "utf8").digest("hex");
}

export function signPush(appKey: string, appSecret: string, rawBody: Uint8Array): string {
  return createHmac("sha256", appSecret).update(appKey, "utf8").update(rawBody).digest("hex");
}

export function sameSignature(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
