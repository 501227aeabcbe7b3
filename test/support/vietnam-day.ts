/** The calendar day it is in Việt Nam at an instant, as `YYYY-MM-DD`: from 17:00 UTC on it is the next one. */
export function vietnamDay(at: Date): string {
  return at.toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
}
