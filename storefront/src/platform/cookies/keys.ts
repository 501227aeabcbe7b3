import { hkdfSync } from "node:crypto";

/** One key per purpose from the one secret of the storefront, so that a signed cart never passes for a sealed address. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "ocop-storefront", purpose, 32));
}
