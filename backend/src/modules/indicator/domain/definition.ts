import type { Bilingual, IndicatorSheet, IndicatorTarget, ReadingSheet, Source } from "../../../contracts/indicators";
import type { Context } from "./context";
import type { Entity } from "./entity";

/** One way of counting an indicator. */
export type Reading = {
  sheet: ReadingSheet;
  measure: "share" | "count";
  classify(context: Context): Entity[];
  /** Added to a count, such as the number of the year it is compared with. */
  offset?: number;
  /** False where what is unknown is not of the kind that is counted, so that no range follows from it. */
  hasRange?: boolean;
  /** Channels on which presence counts; all of them where it is left out. */
  channels?: readonly string[];
};

/** An indicator: its sheet, and how each of its readings is counted. The first reading is the official one. */
export type Definition = { sheet: Omit<IndicatorSheet, "readings">; readings: readonly [Reading, ...Reading[]] };

export function bi(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** The plan a target is read from. */
export function plan159(place: string, quote: string): Source {
  return { document: "Kế hoạch 159/KH-UBND ngày 29/4/2023 của UBND tỉnh Đồng Tháp", place, quote };
}

type Wanted = Pick<IndicatorTarget, "threshold" | "text"> & { modality?: IndicatorTarget["modality"] };

/** A target of the plan's year. All of them are efforts (phấn đấu) but the first. */
export function target2023(source: Source, { threshold, text, modality = "strive" }: Wanted): IndicatorTarget {
  return { threshold, text, modality, year: 2023, source };
}

export const CONTACT = bi(
  "Văn phòng Điều phối nông thôn mới tỉnh Đồng Tháp",
  "Coordination office for new rural development of Đồng Tháp province",
);

/** Rules begin with this system; a change of rule is a new version with its day and reason. */
export const FIRST_VERSION = {
  rule_version: 1,
  versions: [{ rule_version: 1, since: "2026-11-25", change: bi("Bản đầu tiên.", "First version.") }],
  contact: CONTACT,
};

/** What the day of a recognition of an unknown assessment year says of whether its producer is new. */
export const NEW_PRODUCERS_VERSION = {
  ...FIRST_VERSION,
  rule_version: 2,
  versions: [
    ...FIRST_VERSION.versions,
    {
      rule_version: 2,
      since: "2026-11-26",
      change: bi(
        "Chủ thể có quyết định công nhận ký trước năm đánh giá thì chắc chắn không mới, dù chưa rõ quyết định đó thuộc năm đánh giá nào; ký đầu năm mà có thể thuộc năm trước thì là chưa rõ.",
        "A producer with a recognition decided before the assessment year is surely not new, even where that recognition's own assessment year is not known; one decided early in the year that may be of the year before leaves it unknown.",
      ),
    },
  ],
};
