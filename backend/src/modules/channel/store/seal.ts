import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Named keys, the current one first. The others only open what they once sealed. */
export type KeyRing = readonly { readonly id: string; readonly key: Buffer }[];

/**
 * Reads `id:secret` pairs, the current one first. To rotate, put a new pair in front: everything sealed from then on uses
 * it, and the old pair may go once no token names it.
 * @throws Error for a pair without a name or with a secret under 32 characters
 */
export function readKeyRing(text: string): KeyRing {
  return text.split(",").map((pair) => {
    const [, id, secret] = /^([a-z0-9]{1,16}):(.{32,})$/.exec(pair.trim()) ?? [];
    if (!id || !secret) throw new Error("CHANNEL_KEYS must be name:secret pairs, each secret of 32 characters or more");
    return { id, key: Buffer.from(hkdfSync("sha256", secret, "", "channel tokens", 32)) };
  });
}

/** @param owner whose secret it is; sealed text opens for nobody else */
export function seal(ring: KeyRing, owner: string, clear: string): string {
  const [current] = ring;
  if (!current) throw new Error("There is no key to seal with");
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, current.key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(clear, "utf8"), cipher.final()]);
  return `${current.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** @throws Error where the text was changed, belongs to another owner or names a key that is not in the ring */
export function unseal(ring: KeyRing, owner: string, sealed: string): string {
  const [id, data = ""] = sealed.split(".");
  const known = ring.find((one) => one.id === id);
  if (!known) throw new Error(`Sealed with the key ${id}, which CHANNEL_KEYS does not hold`);
  const bytes = Buffer.from(data, "base64url");
  const decipher = createDecipheriv(CIPHER, known.key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}
