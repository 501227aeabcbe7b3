import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";
import type { IsoDay } from "../../../contracts/common";
import type { Days, RemittanceRequest, StepRequest } from "../../../contracts/producer-orders";
import { GOODS_BACK, PART_STATES } from "../../../modules/ordering/domain/part-states";
import { today } from "../../../platform/calendar/clock";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";
import { pageNumber, pageSize } from "../../../platform/http/fields";
import { OWN_SHOP } from "../../../workflows/producer-orders/own-order";
import { OWN_STAGES } from "../../../workflows/producer-orders/stages";

/** `""` is what a form sends for "all". */
const orAll = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema]).optional();

export const ownOrdersQuerySchema = z.object({
  stage: orAll(z.enum(OWN_STAGES)),
  channel: orAll(z.enum([OWN_SHOP.id, ...marketplaceId.options])),
  q: z.string().max(60).transform(cleanText).default(""),
  page: pageNumber,
  limit: pageSize(20, 50),
});

const short = (most: number) => z.string().max(most).transform(cleanText);
const state = z.enum(PART_STATES);
const SAY_FATE =
  "Hãy chọn: hàng nhập lại kho hay bỏ (hư hỏng). || Please choose whether the goods are in stock again or lost.";

export const stepSchema = z
  .object({
    from: state,
    to: state,
    carrier: short(60).optional(),
    tracking_number: short(60).optional(),
    goods_back: z.enum(GOODS_BACK, SAY_FATE).optional(),
    note: short(500).optional(),
  })
  .refine(({ to, goods_back }) => (to === "returned") === (goods_back !== undefined), {
    path: ["goods_back"],
    message: SAY_FATE,
  }) satisfies z.ZodType<StepRequest>;

const NO_DAY = "Ngày không hợp lệ. Xin viết năm-tháng-ngày. || This is not a day. Please write year-month-day.";
const FUTURE = "Ngày này chưa tới. || This day has not come yet.";
const NO_SUM = "Xin ghi số tiền bằng đồng, không có phần lẻ. || Please write a whole amount in đồng.";

export const remittanceSchema = z.object({
  on: z
    .string(NO_DAY)
    .refine(isDay, NO_DAY)
    .refine((text) => text <= today(), FUTURE),
  amount: z.number(NO_SUM).int(NO_SUM).min(0, NO_SUM).max(1_000_000_000, NO_SUM),
}) satisfies z.ZodType<RemittanceRequest>;

const TURNED = "Ngày cuối phải sau ngày đầu. || The last day must not be before the first.";
const dayOr = (usual: () => IsoDay) => z.string(NO_DAY).refine(isDay, NO_DAY).default(usual);

/** Left out, the first of this month and today. */
export const statementQuerySchema = z
  .object({ from: dayOr(() => `${today().slice(0, 7)}-01`), to: dayOr(today) })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: TURNED }) satisfies z.ZodType<Days>;
