import type { IsoDay } from "../../../contracts/common";
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

type Change = { since: IsoDay; change: Bilingual };

/** Rules begin with this system; a change of rule is a new version with its day and reason. */
export function versioned(...changes: Change[]): Pick<Definition["sheet"], "rule_version" | "versions" | "contact"> {
  const all = [{ since: "2026-11-25", change: bi("Bản đầu tiên.", "First version.") }, ...changes];
  const versions = all.map((one, index) => ({ rule_version: index + 1, ...one }));
  return { rule_version: versions.length, versions, contact: CONTACT };
}

export const FIRST_VERSION = versioned();

/** What the day of a recognition of an unknown assessment year says of whether its producer is new. */
export const NEW_BY_DAY: Change = {
  since: "2026-11-26",
  change: bi(
    "Chủ thể có quyết định công nhận ký trước năm đánh giá thì chắc chắn không mới, dù chưa rõ quyết định đó thuộc năm đánh giá nào; ký đầu năm mà có thể thuộc năm trước thì là chưa rõ.",
    "A producer with a recognition decided before the assessment year is surely not new, even where that recognition's own assessment year is not known; one decided early in the year that may be of the year before leaves it unknown.",
  ),
};

/** On which day a producer's legal type is asked for. */
export const LEGAL_TYPE_BY_DAY: Change = {
  since: "2026-11-26",
  change: bi(
    "Loại hình của chủ thể lấy theo ngày: cán bộ ghi chủ thể đổi loại hình từ ngày nào thì từ ngày ấy mới theo loại hình mới; chưa có ghi nhận thì theo danh bạ. Chỉ tiêu 4a hỏi loại hình vào ngày chủ thể được công nhận lần đầu.",
    "A producer's legal type goes by the day: one that officers reported to have changed holds from its day on, and where nothing was reported the register's. Target 4a asks for the type on the day of the producer's first recognition.",
  ),
};

/** Where a producer stands in rows of units, however many products make it count. */
export const PRODUCERS_BY_OWN_UNIT: Change = {
  since: "2026-11-26",
  change: bi(
    "Bảng theo đơn vị: chủ thể đứng ở đơn vị của chính chủ thể, kể cả khi chỉ có một sản phẩm; chỉ khi danh bạ chưa ghi mới xếp theo nơi của sản phẩm. Số chung không đổi.",
    "Rows by unit: a producer stands in its own unit, also where it has one product only; by its products' places only where the register names none. The headline is the same.",
  ),
};
