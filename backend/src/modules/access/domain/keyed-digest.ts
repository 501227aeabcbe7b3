import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** A key of its own for what is short enough to be guessed from a plain digest. @param secret of the installation */
export function digestKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "ocop access codes", 32));
}

/** What is stored of a short secret: of no use to who reads the table without the key. Parts cannot run into each other. */
export function keyedDigest(key: Buffer, ...parts: readonly string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("hex");
}

/** Compares two digests in the same time wherever they differ. */
export function sameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, "hex"), Buffer.from(other, "hex")];
  return a.length === b.length && timingSafeEqual(a, b);
}
