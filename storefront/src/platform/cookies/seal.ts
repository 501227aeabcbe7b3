import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What a sealed text may grow to when opened; far above anything a cookie or form field can carry. */
const MAX_OPENED_BYTES = 65_536;

/**
 * Encrypts and authenticates (AES-256-GCM), base64url. For what a visitor typed about themselves:
 * neither a shared phone's cookie store nor a proxy's log shows a name or an address.
 */
export function seal(text: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(deflateRawSync(Buffer.from(text, "utf8"))), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** @returns the text, or null where it was not sealed with this key or was changed since */
export function unseal(sealed: string, key: Buffer): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const body = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return inflateRawSync(body, { maxOutputLength: MAX_OPENED_BYTES }).toString("utf8");
  } catch {
    return null;
  }
}
