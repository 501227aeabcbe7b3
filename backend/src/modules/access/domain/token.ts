import { createHash, randomBytes } from "node:crypto";

/** 256 bits nobody can guess, fit for a header and an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: enough to recognise it, useless to whoever reads the table. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
