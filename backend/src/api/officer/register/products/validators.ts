import { z } from "@medusajs/framework/zod";
import { parseDecisionNumber } from "../../../../modules/register/import/normalise/decision-number";
import { today } from "../../../../platform/calendar/clock";
import { isDay } from "../../../../platform/calendar/day";
import { cleanText } from "../../../../platform/http/clean-text";

const calendarDay = z
  .string("Xin ghi ngày dạng 2026-05-22. || Give the day as 2026-05-22.")
  .refine(isDay, "Xin ghi ngày dạng 2026-05-22. || Give the day as 2026-05-22.");

const decisionDay = calendarDay.refine(
  (day) => day <= today(),
  "Ngày quyết định không thể ở tương lai. || A decision cannot be of a day to come.",
);

const NUMBER = "Xin ghi số quyết định như 1850/QĐ-UBND-HC. || Give the number as in 1850/QĐ-UBND-HC.";
const decisionNumber = z.string(NUMBER).transform((text, context) => {
  const parsed = parseDecisionNumber(text);
  if (parsed.ok && parsed.value !== null) return parsed.value;
  context.addIssue({ code: "custom", message: NUMBER });
  return z.NEVER;
});

const optionalText = (most: number) =>
  z
    .string()
    .max(most, `Tối đa ${most} ký tự. || At most ${most} characters.`)
    .transform(cleanText)
    .optional()
    .transform((text) => text || null);

const source = z
  .url({ protocol: /^https?$/, error: "Xin ghi địa chỉ trang web. || Give a web address." })
  .max(2_000)
  .optional()
  .transform((text) => text ?? null);

export const recognitionBody = z.object({
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)], "Hạng sao là 3, 4 hoặc 5. || Stars are 3, 4 or 5."),
  decision_number: decisionNumber,
  decided_on: decisionDay,
  issuer: optionalText(200),
  group: optionalText(200),
  ocop_code: optionalText(60),
  dossier_id: optionalText(100),
  source_url: source,
  note: optionalText(1_000),
});

export const revocationBody = z.object({
  decision_number: decisionNumber,
  decided_on: decisionDay,
  issuer: optionalText(200),
  reason: optionalText(1_000),
  source_url: source,
});

const ACT = "Xin ghi văn bản cho phép kéo dài. || Name the act that allows the extension.";
export const extensionBody = z.object({
  until: calendarDay,
  legal_act: z.string(ACT).max(200).transform(cleanText).pipe(z.string().min(1, ACT)),
  source_url: source,
});
