import { z } from "@medusajs/framework/zod";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema, pageNumber, pageSize } from "../../../platform/http/fields";
import { PHOTO_WIDTHS } from "../../../workflows/presence/photos";

const day = z.string().refine(isDay, "Xin ghi ngày dạng năm-tháng-ngày. || Write the day as year-month-day.");
const channel = z.string().regex(/^[a-z-]{1,60}$/, "Không có kênh này. || There is no such channel.");
const NOTE = "Xin ghi rõ đã thấy gì, từ 10 đến 1.000 ký tự. || Say what you saw, in 10 to 1,000 characters.";
const note = z.string(NOTE).transform(cleanText).pipe(z.string().min(10, NOTE).max(1_000, NOTE));
const LONG = "Ghi chú tối đa 1.000 ký tự. || At most 1,000 characters.";
const shortNote = z.string(LONG).max(1_000, LONG).transform(cleanText);

export const productQuery = z.object({ day: day.optional(), as_known: z.iso.datetime().optional() });

/** Width of a photo in pixels; as it is kept where none is asked for. */
export const photoQuery = z.object({
  w: z.coerce
    .number()
    .pipe(z.literal([...PHOTO_WIDTHS], "Chỉ có ảnh rộng 240 hoặc 960. || Photos come 240 or 960 wide."))
    .optional(),
});

export const checksQuery = z.object({
  product: idSchema.optional(),
  channel: channel.optional(),
  link: idSchema.optional(),
  page: pageNumber,
  limit: pageSize(50, 200),
});

export const addLinkBody = z.strictObject({
  product_id: idSchema,
  url: z.string().min(1).max(4_000),
  channel_id: channel.optional(),
  note: shortNote.default(""),
});

export const reviewsQuery = z.object({
  state: z.enum(["open", "all"], "Chỉ nhận open hoặc all. || Only open or all.").default("open"),
  kind: z.enum(["match", "override", "correction"]).optional(),
  page: pageNumber,
  limit: pageSize(20, 100),
});

export const decisionBody = z.strictObject({
  verdict: z.enum(["same", "different", "unsure", "agree", "refuse"]),
  note: shortNote.nullable().default(null),
});

/** What a person can see with their own eyes. */
const seen = z.enum(["buyable", "not_buyable", "gone", "other_product", "absent"]);

export const correctionBody = z.strictObject({ outcome: seen, note, same_page: z.boolean().default(false) });

export const confirmationFields = z.strictObject({
  product_id: idSchema,
  channel_id: channel,
  link_id: idSchema.optional(),
  outcome: seen,
  observed_on: day,
  note,
});

const sentence = z.string().transform(cleanText).pipe(z.string().min(3).max(1_000));

export const statusBody = z.strictObject({
  from: day,
  state: z.enum(["open", "closed", "renamed"]),
  confidence: z.enum(["confirmed", "reported", "unconfirmed"]),
  note: z.strictObject({ vi: sentence, en: sentence }),
  sources: z
    .array(sentence, "Xin nêu ít nhất một nguồn. || Name at least one source.")
    .min(1, "Xin nêu ít nhất một nguồn. || Name at least one source.")
    .max(20),
});

const SOURCE =
  "Xin ghi văn bản hoặc thỏa thuận làm căn cứ, từ 10 đến 400 ký tự. || Name the letter or agreement it rests on, in 10 to 400 characters.";

export const feedGrantBody = z.strictObject({
  state: z.enum(["authorised", "withdrawn"], "Xin chọn cho phép hay thôi. || Choose to allow or to end it."),
  source: z.string(SOURCE).transform(cleanText).pipe(z.string().min(10, SOURCE).max(400, SOURCE)),
  note: shortNote.default(""),
});
