import { createHash } from "node:crypto";

/** PostgreSQL cuts identifiers at 63 bytes; index and constraint names derived from ours need room too. */
const LONGEST = 48;

/**
 * A safe SQL identifier for a name from outside: lower-case ASCII letters, digits and underscores only. Names that would
 * be changed or cut carry a hash, so that two different names never share an identifier.
 */
export function sqlName(prefix: string, name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/gu, "_");
  const candidate = `${prefix}_${plain}`;
  if (plain === name && candidate.length <= LONGEST) return candidate;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${candidate.slice(0, LONGEST - 9)}_${hash}`;
}

/** Table of the documents of one index version. */
export function documentTable(physicalName: string): string {
  return sqlName("search_vi", physicalName);
}

/** Table of the words the documents of one index version hold. */
export function wordTable(physicalName: string): string {
  return sqlName("search_vi_words", physicalName);
}
