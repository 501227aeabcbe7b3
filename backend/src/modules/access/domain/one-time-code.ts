import { randomInt } from "node:crypto";
import { sameDigest } from "./keyed-digest";

/** What a code sent to a telephone is for; one for one purpose is of no use for another. */
export const CODE_PURPOSES = ["claim", "sign_in", "phone", "password", "dispute"] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** Six digits, five minutes, five tries (NIST SP 800-63B-4, 3.1.3: 10 minutes at most, tries limited). */
export const CODE_RULES = { digits: 6, lastsMs: 5 * 60_000, tries: 5, resendAfterMs: 60_000 } as const;

export type StoredCode = { code_digest: string; expires_at: Date; tries: number; used_at: Date | null };

export function newCode(): string {
  return String(randomInt(10 ** CODE_RULES.digits)).padStart(CODE_RULES.digits, "0");
}

/** Whether a code that was typed is the one that was sent, in time, not used, and not guessed at too often. */
export function isRight(stored: StoredCode, typedDigest: string, now: Date): boolean {
  const usable = stored.used_at === null && stored.tries < CODE_RULES.tries && now < stored.expires_at;
  return sameDigest(stored.code_digest, typedDigest) && usable;
}
