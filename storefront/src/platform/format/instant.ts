import type { IsoDay, IsoInstant } from "@contracts/common";
import type { Locale } from "../i18n/locale";
import { formatDay } from "./day";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as clocks in Việt Nam show it: `14:05, 25/11/2026`, in English `14:05, 25 November 2026`. */
export function formatInstant(instant: IsoInstant, locale: Locale): string {
  const { day, time } = inVietnam(new Date(instant));
  return `${time}, ${formatDay(day, locale)}`;
}

/** The calendar day it is in Việt Nam now, `YYYY-MM-DD`. */
export function todayInVietnam(now: Date = new Date()): IsoDay {
  return inVietnam(now).day;
}

function inVietnam(instant: Date): { day: IsoDay; time: string } {
  const at = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${at.year}-${at.month}-${at.day}`, time: `${at.hour}:${at.minute}` };
}
