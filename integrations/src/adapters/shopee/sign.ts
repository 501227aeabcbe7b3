import { createHmac, timingSafeEqual } from "node:crypto";

export interface ShopeeSignature {
  readonly partnerId: string;
  /** With its `/api/v2` in front. */
  readonly path: string;
  /** Unix seconds; the channel allows five minutes. */
  readonly timestamp: number;
  /** Absent for public calls. */
  readonly accessToken?: string;
  /** Shop or merchant id; absent for public calls. */
  readonly subject?: string;
}

/** `partner_id + path + timestamp [+ access_token + shop_id]`. Body, verb and other parameters are not signed. */
export function baseString({ partnerId, path, timestamp, accessToken, subject }: ShopeeSignature): string {
  return `${partnerId}${path}${timestamp}${accessToken ?? ""}${subject ?? ""}`;
}

/** Lowercase hex HMAC-SHA256; the partner key is used as text. */
export function sign(partnerKey: string, message: string): string {
  return createHmac("sha256", partnerKey).update(message, "utf8").digest("hex");
}

/** Signature of a push: the callback address exactly as saved in the console, a bar, and the raw bytes. */
export function signPush(partnerKey: string, callbackUrl: string, rawBody: Uint8Array): string {
  return createHmac("sha256", partnerKey).update(`${callbackUrl}|`, "utf8").update(rawBody).digest("hex");
}

export function sameSignature(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
