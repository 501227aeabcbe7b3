import { z } from "@medusajs/framework/zod";
import type { Dimension, Geography, MemberSide } from "../../../contracts/indicators";
import { INDICATOR_IDS } from "../../../modules/indicator/domain/definitions";
import { isDay } from "../../../platform/calendar/day";
import { idSchema, pageNumber, pageSize } from "../../../platform/http/fields";
import { MOST_POINTS } from "../../../workflows/indicator/read-series";

const DAY = "Xin ghi ngày dạng 2026-05-22. || Give the day as 2026-05-22.";
const INSTANT = "Xin ghi thời điểm dạng 2026-05-22T16:59:59Z. || Give the instant as 2026-05-22T16:59:59Z.";
const YEAR = "Xin ghi năm từ 2018 trở đi. || Give a year from 2018 on.";

/** The first decisions are of 2019; what comes long after today no register can hold. */
const day = z
  .string(DAY)
  .refine(isDay, DAY)
  .refine((text) => text >= "2018-01-01" && text < "2100-01-01", DAY);

const instant = z
  .string(INSTANT)
  .pipe(z.iso.datetime({ offset: true, error: INSTANT }))
  .transform((text) => Date.parse(text));

const year = z.coerce.number(YEAR).int(YEAR).min(2018, YEAR).max(2100, YEAR);

const DIMENSIONS = [
  "unit",
  "stars",
  "group",
  "group_as_assessed",
  "channel",
  "state",
  "legal_type",
  "women_led",
  "year",
  "kind",
] as const satisfies readonly Dimension[];
const GEOGRAPHIES = ["districts_2023", "communes", "provinces"] as const satisfies readonly Geography[];
const SIDES = [
  "numerator",
  "rest",
  "denominator",
  "unknown_numerator",
  "unknown_denominator",
  "not_applicable",
] as const satisfies readonly MemberSide[];

export const basisFields = {
  cut_off: day.optional(),
  as_known: instant.optional(),
  year: year.optional(),
  within: idSchema.optional(),
};

const reading = idSchema.optional().transform((id) => id ?? null);
const by = z
  .enum(DIMENSIONS, "Không có cách chia này. || There is no such breakdown.")
  .optional()
  .transform((dimension) => dimension ?? null);
const geography = z
  .enum(GEOGRAPHIES, "Không có bản đồ đơn vị này. || There is no such geography.")
  .optional()
  .transform((one) => one ?? null);

export const indicatorId = z.enum(INDICATOR_IDS);

export const listSchema = z.strictObject(basisFields);

export const detailSchema = z.strictObject({ ...basisFields, reading, by, geography });

export const seriesSchema = z
  .strictObject({
    as_known: basisFields.as_known,
    within: basisFields.within,
    reading,
    from: day,
    to: day,
    step: z.enum(["day", "week", "month"]).default("month"),
    known: z.enum(["now", "then"]).default("now"),
  })
  .refine(({ from, to }) => from <= to, {
    path: ["to"],
    message: "Ngày cuối phải sau ngày đầu. || The last day comes after the first.",
  });

export const TOO_MANY_POINTS = {
  field: "from",
  message: `Tối đa ${MOST_POINTS} điểm. Xin chọn khoảng ngắn hơn hoặc bước dài hơn.`,
  message_en: `At most ${MOST_POINTS} points. Please choose a shorter stretch or a longer step.`,
};

/** Keys of rows are ids, codes and folded names; nothing longer than a name. */
export const membersSchema = z.strictObject({
  ...basisFields,
  reading,
  by,
  geography,
  key: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .transform((key) => key ?? null),
  side: z.enum(SIDES, "Không có phía này. || There is no such side."),
  /** Only one producer, or what is one producer's. */
  producer: idSchema.optional().transform((id) => id ?? null),
  page: pageNumber,
  limit: pageSize(50, 500),
});

export const pageSchema = z.strictObject({ page: pageNumber, limit: pageSize(20, 100) });
