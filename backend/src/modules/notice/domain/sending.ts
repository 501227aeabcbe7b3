import type { IsoDay } from "../../../contracts/common";
import type { Pace } from "./kinds";
import { isQuiet } from "./sending-hours";

type Setting = {
  by_mail: boolean;
  quiet_from: number;
  quiet_to: number;
  digest_hour: number;
  /** The day of the last digest. */
  digest_on: IsoDay | null;
};

/**
 * What of the unsent notices goes out now. The most urgent do at any hour, others outside the quiet hours; the rest waits for the day's
 * digest, which goes out at its hour, or as soon after it as the quiet hours allow.
 */
export function whatToSend<Row extends { pace: Pace }>(
  unsent: readonly Row[],
  setting: Setting,
  { hour, day }: { hour: number; day: IsoDay },
): { due: Row[]; digest: boolean } {
  if (!setting.by_mail) return { due: [], digest: false };
  const quiet = isQuiet(setting, hour);
  const digest = hour >= setting.digest_hour && setting.digest_on !== day && !quiet;
  if (digest) return { due: [...unsent], digest };
  return { due: unsent.filter(({ pace }) => pace === "at_once" || (pace === "by_day" && !quiet)), digest };
}
