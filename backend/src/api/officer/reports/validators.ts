import { z } from "@medusajs/framework/zod";
import { today } from "../../../platform/calendar/clock";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema } from "../../../platform/http/fields";

const NO_DAY = "Ngày không hợp lệ. Xin viết năm-tháng-ngày. || This is not a day. Please write year-month-day.";
const NO_KIND = "Xin chọn báo cáo 6 tháng hoặc báo cáo năm. || Please choose the half-year or the year's report.";
const NO_YEAR = "Năm không hợp lệ. || This is not a year.";
const FUTURE = "Ngày này chưa tới. || This day has not come yet.";

const kind = z.enum(["half_year", "year"], NO_KIND);
const year = z.coerce.number(NO_YEAR).int(NO_YEAR).min(2019, NO_YEAR).max(2100, NO_YEAR);
const day = z.string(NO_DAY).refine(isDay, NO_DAY);
const pastDay = day.refine((text) => text <= today(), FUTURE);
const pastInstant = z.iso.datetime(NO_DAY).refine((text) => Date.parse(text) <= Date.now(), FUTURE);

export const deskQuerySchema = z.strictObject({
  kind: kind.optional().transform((value) => value ?? null),
  year: year.optional().transform((value) => value ?? null),
  unit: idSchema.optional().transform((value) => value ?? null),
});

export const prepareSchema = z.strictObject({
  kind,
  year,
  unit: idSchema,
  /** The report's own, or today while that has not come. */
  cut_off: pastDay.optional(),
  as_known: pastInstant.optional(),
});

/** A short text of one line; nothing at all where it is blank. */
function line(most: number) {
  return z
    .string()
    .max(most, `Tối đa ${most} chữ. || At most ${most} characters.`)
    .transform(cleanText)
    .transform((text) => text || null)
    .nullable()
    .default(null);
}

export const releaseSchema = z.strictObject({
  number: line(60),
  place: line(60),
  dated: day.nullable().default(null),
  reason: line(500),
});

export const formatSchema = z.enum(["pdf", "xlsx", "csv"]);
