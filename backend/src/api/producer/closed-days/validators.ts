import { z } from "@medusajs/framework/zod";
import type { DaysOffRequest } from "../../../contracts/producer-orders";
import { MOST_DAYS_OFF } from "../../../modules/ordering/domain/day-off";
import { today } from "../../../platform/calendar/clock";
import { daysBetween, isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";

const NO_DAY = "Ngày không hợp lệ. Xin viết năm-tháng-ngày. || This is not a day. Please write year-month-day.";
const PAST = "Ngày này đã qua. || This day is over.";
const ORDER = "Ngày cuối phải từ ngày đầu trở đi. || The last day must not be before the first.";
const TOO_LONG = `Một lần nghỉ dài nhất ${MOST_DAYS_OFF} ngày. || At most ${MOST_DAYS_OFF} days at once.`;

const day = z.string(NO_DAY).refine(isDay, NO_DAY);

export const daysOffSchema = z
  .object({
    from: day.refine((text) => text >= today(), PAST),
    to: day,
    note: z.string().max(200).transform(cleanText).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: ORDER })
  .refine(({ from, to }) => daysBetween(from, to) < MOST_DAYS_OFF, {
    path: ["to"],
    message: TOO_LONG,
  }) satisfies z.ZodType<DaysOffRequest>;
