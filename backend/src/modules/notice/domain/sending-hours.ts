/** Hours of the day in Việt Nam, 0 to 23. Quiet from the one until the other, over midnight where `from` is the later. */
export type QuietHours = { quiet_from: number; quiet_to: number };

const hourInVietnam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  hourCycle: "h23",
});

export function hourAt(instant: Date): number {
  return Number(hourInVietnam.format(instant));
}

/** True while nothing is sent but what is urgent. The same hour twice means no quiet hours at all. */
export function isQuiet({ quiet_from: from, quiet_to: to }: QuietHours, hour: number): boolean {
  if (from === to) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
