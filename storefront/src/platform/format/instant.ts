import type { IsoDay, IsoInstant } from "@contracts/common";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as clocks in Việt Nam show it, in both languages: `14:05, 25/11/2026`. */
export function formatInstant(instant: IsoInstant): string {
  const at = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${at.hour}:${at.minute}, ${at.day}/${at.month}/${at.year}`;
}

/** The calendar day it is in Việt Nam now, `YYYY-MM-DD`. */
export function todayInVietnam(now: Date = new Date()): IsoDay {
  const at = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${at.year}-${at.month}-${at.day}`;
}
