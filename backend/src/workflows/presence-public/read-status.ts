import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { PresenceStatus } from "../../contracts/presence-public";
import { daysBetween } from "../../platform/calendar/day";
import type { Wish } from "../indicator/basis";
import type { NoAnswer } from "../indicator/read-indicators";
import { readMembers } from "../indicator/read-members";
import { presenceBook } from "../presence/container-presence";

/** The products whose online share is published, all on one page. */
const IN_FORCE = {
  id: "8b",
  reading: null,
  by: null,
  geography: null,
  side: "denominator",
  key: null,
  page: 1,
  limit: 1_000_000,
} as const;

/** How many of the products in force were looked at in the last 7 and 30 days, before, or never. */
export async function readPresenceStatus(container: MedusaContainer, wish: Wish): Promise<PresenceStatus | NoAnswer> {
  const answer = await readMembers(container, IN_FORCE, wish);
  if ("missing" in answer) return answer;
  const { basis, members } = answer;
  const by = { day: basis.cut_off, known: new Date(basis.as_known), samples: basis.sample };
  const looks = await presenceBook(container).lastLooks(
    members.map(({ id }) => id),
    by,
  );
  return {
    basis,
    products: countAges(
      looks.map(({ day }) => day),
      members.length,
      basis.cut_off,
    ),
  };
}

/** Parts the days of last looks by their age on a day. Whoever has none was never looked at. */
export function countAges(days: readonly IsoDay[], total: number, cutOff: IsoDay): PresenceStatus["products"] {
  const ages = days.map((day) => daysBetween(day, cutOff));
  const week = ages.filter((age) => age < 7).length;
  const month = ages.filter((age) => age >= 7 && age <= 30).length;
  return { week, month, older: days.length - week - month, never: total - days.length, total };
}
