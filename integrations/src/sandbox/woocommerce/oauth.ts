import { createHmac } from "node:crypto";
import type { SandboxRequest } from "../core/http";

/** A signed request is good for so long, before and after its time. */
const WINDOW_S = 900;
const HASHES: Readonly<Record<string, string>> = { "HMAC-SHA1": "sha1", "HMAC-SHA256": "sha256" };

/** Percent-encoding of RFC 3986: stricter than JavaScript's own. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * One-legged OAuth 1.0a, which the documentation wants where there is no TLS: the key stands in the query, the secret only
 * signs. @param secretOf the secret of a key @returns the key, where its signature holds
 */
export function signedBy(
  { method, origin, path, query }: SandboxRequest,
  secretOf: (key: string) => string | undefined,
  now: number,
): string | undefined {
  const key = query.get("oauth_consumer_key") ?? "";
  const secret = secretOf(key);
  const hash = HASHES[query.get("oauth_signature_method") ?? ""];
  const age = Math.abs(Number(query.get("oauth_timestamp")) - now / 1_000);
  if (secret === undefined || hash === undefined || !(age <= WINDOW_S)) return undefined;
  // As PHP reads a query: of a repeated name only the last counts.
  const parameters = [...new Map(query)]
    .filter(([name]) => name !== "oauth_signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const base = [method, `${origin}${path}`, parameters.join("&")].map(encode).join("&");
  const expected = createHmac(hash, `${secret}&`).update(base).digest("base64");
  return query.get("oauth_signature") === expected ? key : undefined;
}
