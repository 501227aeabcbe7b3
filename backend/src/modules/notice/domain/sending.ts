import type { IsoDay } from "../../../contracts/common";
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
 * What of the unsent notices goes out now. Urgent ones do at any hour; the others wait for the day's digest, which goes out at its
 * hour, or as soon after it as the quiet hours allow.
 */
export function whatToSend<Row extends { urgent: boolean }>(
  unsent: readonly Row[],
  setting: Setting,
  { hour, day }: { hour: number; day: IsoDay },
): { due: Row[]; digest: boolean } {
  if (!setting.by_mail) return { due: [], digest: false };
  const digest = hour >= setting.digest_hour && setting.digest_on !== day && !isQuiet(setting, hour);
  return digest ? { due: [...unsent], digest } : { due: unsent.filter(({ urgent }) => urgent), digest };
}
