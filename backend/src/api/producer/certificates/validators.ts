import { z } from "@medusajs/framework/zod";
import { PAPER_KINDS } from "../../../modules/dossier/domain/paper-kinds";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";

const NO_DAY = "Ngày không hợp lệ. Xin viết năm-tháng-ngày. || This is not a day. Please write year-month-day.";
const ORDER = "Ngày hết hạn phải sau ngày cấp. || The last day must be after the first.";

/** A field of a form that may stay empty. */
const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema]).default(null);

const day = z.string(NO_DAY).refine(isDay, NO_DAY);
const short = z.string().max(120).transform(cleanText);

export const paperSchema = z
  .object({
    kind: z.enum(PAPER_KINDS.map(({ id }) => id)),
    number: orNone(short),
    issuer: orNone(short),
    issued_on: orNone(day),
    expires_on: orNone(day),
  })
  .refine(({ issued_on, expires_on }) => issued_on === null || expires_on === null || issued_on < expires_on, {
    path: ["expires_on"],
    message: ORDER,
  });
