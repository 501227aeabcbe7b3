import { createHmac, timingSafeEqual } from "node:crypto";

/** Of what is asked and of what is answered: HMAC-SHA256 in hex, by the secret both sides know. */
export const SIGNATURE_HEADER = "x-ocop-signature";
/** Seconds since 1970 at which a request was signed. */
export const TIMESTAMP_HEADER = "x-ocop-timestamp";

export function signatureOf(secret: string, content: string | Uint8Array): string {
  return createHmac("sha256", secret).update(content).digest("hex");
}

/** Compared in constant time. */
export function isSignedBy(secret: string, content: string | Uint8Array, signature: string | undefined): boolean {
  const wanted = Buffer.from(signatureOf(secret, content), "utf8");
  const given = Buffer.from(signature ?? "", "utf8");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The headers of a request: the other side may lock its list away from everybody else. @param now milliseconds since 1970 */
export function signedRequest(secret: string, url: URL, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1_000));
  return {
    [TIMESTAMP_HEADER]: timestamp,
    [SIGNATURE_HEADER]: signatureOf(secret, requestText(`${url.pathname}${url.search}`, timestamp)),
  };
}

/** What a request's signature is made of. @param target path and query */
export function requestText(target: string, timestamp: string): string {
  return ["GET", target, timestamp].join("\n");
}
