import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { IndicatorSeries } from "../../contracts/indicators";
import { headline } from "../../modules/indicator/domain/compute";
import { addDays, addMonths } from "../../platform/calendar/day";
import { asked, type Question } from "./answers";
import { answerable, type Wish } from "./basis";
import { indicatorEngine } from "./indicator-engine";
import type { NoAnswer } from "./read-indicators";

export const MOST_POINTS = 60;

export type Stretch = { from: IsoDay; to: IsoDay; step: "day" | "week" | "month"; known: "now" | "then" };

/** The days of a series, the last of them always `to`, so that it ends with the day that was asked for. */
export function daysOf({ from, to, step }: Pick<Stretch, "from" | "to" | "step">): IsoDay[] {
  const days: IsoDay[] = [];
  for (let back = 0; days.length <= MOST_POINTS; back += 1) {
    const day = step === "month" ? addMonths(to, -back) : addDays(to, -back * (step === "week" ? 7 : 1));
    if (day < from) break;
    days.unshift(day);
  }
  return days;
}

/** The last millisecond of a day in Việt Nam, which is seven hours ahead of UTC all year. */
function endOf(day: IsoDay): number {
  return Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1;
}

/** The provinces were merged and districts ended: units of before and after are not the same. */
const BREAKS: IndicatorSeries["breaks"] = [
  {
    day: "2025-07-01",
    reason: {
      vi: "Hợp nhất tỉnh Đồng Tháp và tỉnh Tiền Giang, bỏ cấp huyện (Nghị quyết 202/2025/QH15).",
      en: "Đồng Tháp and Tiền Giang were merged and districts ended (resolution 202/2025/QH15).",
    },
  },
];

/** One reading's headline on the days of a stretch, as known now or as each day was known at its end. */
export async function readSeries(
  container: MedusaContainer,
  question: Question,
  stretch: Stretch,
  wish: Wish,
): Promise<IndicatorSeries | NoAnswer> {
  const engine = indicatorEngine(container);
  const found = asked(question);
  if (typeof found === "string") return { missing: found };
  const { definition, reading } = found;
  const points: IndicatorSeries["points"] = [];
  for (const day of daysOf(stretch)) {
    const as_known = stretch.known === "then" ? endOf(day) : wish.as_known;
    const at = await answerable(engine, { ...wish, cut_off: day, as_known });
    if (at === null) return { missing: "within" };
    const key = ["point", question.id, reading.sheet.id, at.key].join(" ");
    const value = await engine.remembered(
      key,
      async () => headline(definition, reading, reading.classify(at.context), at.context).value,
    );
    points.push({ cut_off: day, as_known: at.basis.as_known, value });
  }
  const breaks = [
    ...BREAKS,
    ...definition.sheet.versions.slice(1).map(({ since, change }) => ({ day: since, reason: change })),
  ].filter(({ day }) => day > stretch.from && day <= stretch.to);
  const { rule_version } = definition.sheet;
  return { id: question.id, reading: reading.sheet.id, rule_version, known: stretch.known, points, breaks };
}
