const DEFAULT_MS = 60_000;
const LONGEST_MS = 24 * 60 * 60 * 1_000;

/** How long a site asks for silence (RFC 9110 §10.2.3): seconds or a date, at most a day. */
export function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined) return DEFAULT_MS;
  const asked = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(asked) ? DEFAULT_MS : Math.min(Math.max(asked, 1_000), LONGEST_MS);
}
