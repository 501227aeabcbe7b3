import { randomInt } from "node:crypto";

/** Long enough for a slip that waits for the next visit to the commune's office. */
export const INVITATION_LASTS_MS = 30 * 86_400_000;

/** Letters and digits nobody takes for one another: no 0/O, 1/I/L, no vowels that make words. 27 of them. */
const ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
const LENGTH = 10;

/** A code to be read from a slip and typed: 47 bits, as `K7RW-M2X-9QT`. */
export function newShortCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 7)}-${letters.slice(7)}`;
}

/** The letters of a code as somebody typed it: small ones, spaces and dashes do not matter. @returns null where it is no code */
export function readShortCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—.]/gu, "");
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null;
}

export type InvitationState = "made" | "opened" | "used" | "ended";
export type InvitationTimes = {
  expires_at: Date;
  opened_at: Date | null;
  used_at: Date | null;
  ended_at: Date | null;
};

/** What has become of an invitation. One that has run out has ended, too. */
export function stateOf({ expires_at, opened_at, used_at, ended_at }: InvitationTimes, now: Date): InvitationState {
  if (used_at) return "used";
  if (ended_at || expires_at <= now) return "ended";
  return opened_at ? "opened" : "made";
}
