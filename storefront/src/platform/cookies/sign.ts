import { createHmac, timingSafeEqual } from "node:crypto";

/** `text.signature`, both base64url: readable by its holder, not changeable. */
export function sign(text: string, key: Buffer): string {
  const body = Buffer.from(text, "utf8").toString("base64url");
  return `${body}.${signature(body, key)}`;
}

/** @returns the signed text, or null where a single character was changed */
export function unsign(signed: string, key: Buffer): string | null {
  const [body, given, ...rest] = signed.split(".");
  if (!body || !given || rest.length > 0) return null;
  const wanted = Buffer.from(signature(body, key));
  const actual = Buffer.from(given);
  if (wanted.length !== actual.length || !timingSafeEqual(wanted, actual)) return null;
  return Buffer.from(body, "base64url").toString("utf8");
}

function signature(body: string, key: Buffer): string {
  return createHmac("sha256", key).update(body).digest("base64url");
}
