import { z } from "@medusajs/framework/zod";
import { ROLES } from "../../../modules/access/domain/grants";
import { CONTACT_WAYS } from "../../../modules/access/store/contact-book";
import { today } from "../../../platform/calendar/clock";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema, pageNumber, pageSize } from "../../../platform/http/fields";

const NO_EMAIL = "Xin ghi địa chỉ thư điện tử. || Please enter an e-mail address.";
const NO_PASSWORD = "Xin ghi mật khẩu. || Please enter the password.";

export const signInBody = z.object({
  email: z.string(NO_EMAIL).trim().min(3, NO_EMAIL).max(320, NO_EMAIL),
  password: z.string(NO_PASSWORD).min(1, NO_PASSWORD).max(500, NO_PASSWORD),
});

const NO_CODE = "Xin nhập mã. || Please enter the code.";
const code = z
  .string(NO_CODE)
  .max(100, NO_CODE)
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().min(1, NO_CODE));

export const codeBody = z.object({ code });
export const signInCodeBody = z.object({ method: z.enum(["totp", "recovery_code"]), code });

const SHORT = "Mật khẩu cần ít nhất 12 ký tự. || A password needs at least 12 characters.";
const LONG = "Mật khẩu tối đa 128 ký tự. || A password has at most 128 characters.";
const newPassword = z.string(SHORT).min(12, SHORT).max(128, LONG);

export const changePasswordBody = z.object({
  current: z.string(NO_PASSWORD).min(1, NO_PASSWORD).max(500),
  password: newPassword,
});

const token = z.string().min(20).max(100);
export const linkBody = z.object({ token });
export const useLinkBody = z.object({ token, password: newPassword });
export const forgotBody = z.object({ email: signInBody.shape.email });

const NO_UNIT = "Xin chọn ít nhất một đơn vị. || Please choose at least one unit.";
const NO_DAY = "Xin chọn một ngày sau hôm nay. || Please choose a day after today.";
const grant = {
  role: z.enum(ROLES, "Xin chọn vai trò. || Please choose a role."),
  unit_ids: z.array(idSchema, NO_UNIT).min(1, NO_UNIT).max(50).optional(),
  valid_to: z
    .string(NO_DAY)
    .refine((day) => isDay(day) && day > today(), NO_DAY)
    .optional(),
};

/** What is left out is null: everywhere, and without an end. */
const explicit = <Wish extends { unit_ids?: string[] | undefined; valid_to?: string | undefined }>(wish: Wish) => ({
  ...wish,
  unit_ids: wish.unit_ids ?? null,
  valid_to: wish.valid_to ?? null,
});

export const grantBody = z.object(grant).transform(explicit);

const NO_NAME = "Xin ghi họ tên. || Please give the name.";
export const accountBody = z
  .object({
    ...grant,
    email: z.email("Xin ghi địa chỉ thư điện tử. || Please give an e-mail address.").max(320),
    name: z.string(NO_NAME).max(200, NO_NAME).transform(cleanText).pipe(z.string().min(1, NO_NAME)),
  })
  .transform(explicit);

export const stateBody = z.object({ disabled: z.boolean() });
export const unitsQuery = z.object({ province: idSchema.optional() });

const word = z
  .string()
  .max(100)
  .regex(/^[\w.]+$/);
export const logQuery = z.object({
  ...{ page: pageNumber, limit: pageSize(50, 200) },
  ...{ actor: idSchema.optional(), action: word.optional(), target: z.string().max(200).optional() },
});

const NO_PRODUCER = "Xin chọn từ 1 đến 300 chủ thể. || Please choose 1 to 300 producers.";
export const inviteBody = z.object({
  producer_ids: z.array(idSchema, NO_PRODUCER).min(1, NO_PRODUCER).max(300, NO_PRODUCER),
});
export const invitedQuery = z.object({
  ...{ show: z.enum(["all", "none", "waiting", "owned"]).default("all"), q: z.string().max(200).default("") },
  ...{ page: pageNumber, limit: pageSize(50, 300) },
});

const NO_REASON = "Xin ghi lý do, ít nhất 5 ký tự. || Please give the reason, at least 5 characters.";
export const disputeDecisionBody = z.object({
  decision: z.enum(["grant", "refuse"], "Xin chọn quyết định. || Please choose a decision."),
  replace: z.boolean().default(false),
  reason: z.string(NO_REASON).max(1000, NO_REASON).transform(cleanText).pipe(z.string().min(5, NO_REASON)),
});

const NO_NOTE = "Xin ghi đã nói gì, ít nhất 5 ký tự. || Please note what was said, at least 5 characters.";
const NOT_YET = "Xin ghi ngày đã liên hệ, không sau hôm nay. || Please give the day you talked, not after today.";
export const contactsQuery = z.object({ producer: idSchema });
export const contactBody = z.object({
  producer: idSchema,
  way: z.enum(CONTACT_WAYS, "Xin chọn cách liên hệ. || Please choose how you talked."),
  on: z.string(NOT_YET).refine((day) => isDay(day) && day <= today(), NOT_YET),
  note: z.string(NO_NOTE).max(1000, NO_NOTE).transform(cleanText).pipe(z.string().min(5, NO_NOTE)),
});
