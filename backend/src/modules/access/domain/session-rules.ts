const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Staff sign in to the officers' desk, everybody else acts for producers. */
export const KINDS = ["staff", "producer"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * A desk left alone is closed after this time (OWASP ASVS 5.0, 7.3.1), and anyhow after the longest one (7.3.2). A producer's
 * own phone stays signed in for as long as it is used once a month, half a year at most; its owner can end it from elsewhere.
 */
export const SESSION_LIMITS: Record<Kind, { idleMs: number; longestMs: number }> = {
  staff: { idleMs: 30 * MINUTE, longestMs: 12 * 60 * MINUTE },
  producer: { idleMs: 30 * DAY, longestMs: 180 * DAY },
};

/** How often the last use of a session is written down; the idle time is exact to this much. */
export const NOTE_USE_EVERY_MS = MINUTE;

/**
 * How far a sign-in has come. `code`: the password was right and a code of the second factor is awaited; `enrol`: there is no
 * second factor yet and one must be set up; `desk`: signed in.
 */
export const STAGES = ["code", "enrol", "desk"] as const;
export type Stage = (typeof STAGES)[number];

export type SessionTimes = { kind: Kind; opened_at: Date; seen_at: Date; ended_at: Date | null };

export function isOpen({ kind, opened_at, seen_at, ended_at }: SessionTimes, now: Date): boolean {
  if (ended_at !== null) return false;
  const idle = now.getTime() - seen_at.getTime();
  const whole = now.getTime() - opened_at.getTime();
  return idle < SESSION_LIMITS[kind].idleMs && whole < SESSION_LIMITS[kind].longestMs;
}
