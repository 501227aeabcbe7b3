import { z } from "@medusajs/framework/zod";
import { type PhoneFault, parsePhone } from "../../../modules/ordering/domain/phone";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema } from "../../../platform/http/fields";
import { cartLinesSchema } from "../quote/validators";

const PHONE_FAULTS: Record<PhoneFault, string> = {
  empty: "Xin nhập số điện thoại để người giao hàng gọi. || Please enter a phone number for the courier.",
  too_short: "Số điện thoại còn thiếu chữ số. Xin kiểm tra lại. || The phone number is too short.",
  too_long: "Số điện thoại thừa chữ số. Xin kiểm tra lại. || The phone number is too long.",
  hotline:
    "Đây là số tổng đài. Xin nhập số di động hoặc số cố định của bạn. || This is a hotline. Please enter your own number.",
  old_mobile:
    "Số 11 chữ số đầu 01 đã đổi từ năm 2018. Xin nhập số 10 chữ số hiện nay. || Numbers beginning with 01 were replaced in 2018.",
  foreign:
    "Xin nhập số điện thoại Việt Nam, ví dụ 0912 345 678. || Please enter a Vietnamese number such as 0912 345 678.",
  unknown_prefix: "Đầu số này không có ở Việt Nam. Xin kiểm tra lại. || No Vietnamese number begins like this.",
};

const text = (most: number) =>
  z.string().max(most, "Nội dung quá dài. Xin viết gọn hơn. || This is too long.").transform(cleanText);

const required = (most: number, message: string) =>
  z
    .string(message)
    .pipe(text(most))
    .refine((value) => value.length > 0, message);

/** A telephone number, in international form and as typed. */
export const phoneSchema = z
  .string(PHONE_FAULTS.empty)
  .max(40, PHONE_FAULTS.too_long)
  .transform((typed, context) => {
    const parsed = parsePhone(typed);
    if (parsed.ok) return { e164: parsed.phone.e164, typed: cleanText(typed) };
    context.addIssue({ code: "custom", message: PHONE_FAULTS[parsed.fault] });
    return z.NEVER;
  });

export const nameSchema = required(120, "Xin nhập họ và tên người nhận. || Please enter the receiver's name.");

const emailSchema = z
  .union([
    z.literal(""),
    z
      .email("Địa chỉ email chưa đúng. Có thể bỏ trống. || The e-mail address is not right; it may be left empty.")
      .max(254),
  ])
  .optional();

/** What makes a repeated request the same one. */
export const idempotencyKeySchema = z
  .string("Thiếu khóa chống gửi lặp. || The idempotency key is missing.")
  .regex(/^[A-Za-z0-9_-]{16,100}$/, "Khóa chống gửi lặp không hợp lệ. || The idempotency key is not valid.");

export const orderRequestSchema = z.object({
  idempotency_key: idempotencyKeySchema,
  lines: cartLinesSchema.min(1, "Giỏ hàng đang trống. || The cart is empty."),
  name: nameSchema,
  phone: phoneSchema,
  email: emailSchema,
  province_id: required(60, "Xin chọn tỉnh hoặc thành phố. || Please choose a province."),
  commune_id: required(60, "Xin chọn xã, phường hoặc đặc khu. || Please choose a commune."),
  street: required(200, "Xin nhập số nhà, đường, ấp hoặc khóm. || Please enter house number, street or hamlet."),
  note: text(500).optional(),
  payment_method: z.literal("cod", "Hiện chỉ nhận trả tiền khi nhận hàng. || Only cash on delivery for now."),
  expected_total: z.number().int().nonnegative(),
});

export const trackRequestSchema = z.object({
  order_code: z.string().max(60),
  phone: z.string().max(60),
});

export const cancelRequestSchema = trackRequestSchema.extend({ part_id: idSchema });
