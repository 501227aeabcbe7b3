import { createHmac } from "node:crypto";

/** Calls of the seller API carry no signature; the token endpoint takes this header. Raw, no percent-encoding. */
export function basicHeader(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`, "utf8").toString("base64")}`;
}

/**
 * `x-signature` of TikiNOW Smart Logistics webhooks: another product than the seller API, whose events are pulled
 * from a queue. Kept for shops that have their parcels handled by TikiNOW.
 */
export function logisticsSignature(secret: string, rawBody: Uint8Array): string {
  return `sha1=${createHmac("sha1", secret).update(rawBody).digest("hex")}`;
}
