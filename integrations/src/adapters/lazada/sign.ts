import { createHmac, timingSafeEqual } from "node:crypto";

export type Parameters = Readonly<Record<string, string>>;

/**
 * API path without `/rest`, then every parameter as `key+value` in byte order, raw and not URL-encoded.
 * Empty values, `sign` itself and file parameters are left out.
 */
export function baseString(path: string, parameters: Parameters, files: readonly string[] = []): string {
  const signed = Object.keys(parameters)
    .filter((name) => name !== "sign" && !files.includes(name) && parameters[name] !== "")
    .sort((a, b) => (a < b ? -1 : 1));
  return path + signed.map((name) => `${name}${parameters[name]}`).join("");
}

/** UPPERCASE hex HMAC-SHA256. */
export function sign(appSecret: string, message: string): string {
  return createHmac("sha256", appSecret).update(message, "utf8").digest("hex").toUpperCase();
}

/** Lowercase hex HMAC-SHA256 over `app_key + raw body`, the body's bytes as received. */
export function signPush(appKey: string, appSecret: string, rawBody: Uint8Array): string {
  return createHmac("sha256", appSecret).update(appKey, "utf8").update(rawBody).digest("hex");
}

export function sameSignature(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
