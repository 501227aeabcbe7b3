const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Việt Nam keeps UTC+7 all year. */
const OFFSET = 7 * HOUR;

/**
 * Seconds a picture may be kept by browsers and proxies: an hour, and never past midnight in Việt Nam,
 * when a certificate may lapse.
 */
export function freshFor(now: Date): number {
  const secondOfDay = (Math.floor(now.getTime() / 1_000) + OFFSET) % DAY;
  return Math.min(HOUR, DAY - secondOfDay);
}
