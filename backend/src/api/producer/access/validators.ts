import { z } from "@medusajs/framework/zod";
import { parsePhone } from "../../../modules/ordering/domain/phone";
import { today } from "../../../platform/calendar/clock";
import { addDays, isDay } from "../../../platform/calendar/day";
import { cleanLines, cleanText } from "../../../platform/http/clean-text";
import { idSchema } from "../../../platform/http/fields";

const NO_PHONE =
  "Số điện thoại chưa đúng. Xin nhập số di động 10 chữ số. || This is no telephone number. Please enter a mobile number of 10 digits.";
const phone = z
  .string(NO_PHONE)
  .max(40, NO_PHONE)
  .transform((typed, context) => {
    const parsed = parsePhone(typed);
    if (parsed.ok && parsed.phone.kind === "mobile") return parsed.phone.e164;
    context.addIssue({ code: "custom", message: NO_PHONE });
    return z.NEVER;
  });

const NO_CODE = "Xin nhập mã 6 chữ số. || Please enter the code of 6 digits.";
const code = z
  .string(NO_CODE)
  .max(40, NO_CODE)
  .transform((typed) => typed.normalize("NFKC").replace(/\D/g, ""))
  .pipe(z.string().length(6, NO_CODE));

const NO_EMAIL = "Xin ghi địa chỉ thư điện tử. || Please enter an e-mail address.";
const email = z.email(NO_EMAIL).max(320, NO_EMAIL);

const NO_REACH =
  "Xin nhập số di động 10 chữ số, hoặc địa chỉ thư điện tử. || Please enter a mobile number of 10 digits, or an e-mail address.";
/** A number or an e-mail address, as codes are sent to it. */
const reach = z
  .string(NO_REACH)
  .max(320, NO_REACH)
  .transform((typed, context) => {
    const parsed = typed.includes("@") ? email.safeParse(typed.trim().toLowerCase()) : phone.safeParse(typed);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: NO_REACH });
    return z.NEVER;
  });

const SHORT = "Mật khẩu cần ít nhất 10 ký tự. || A password needs at least 10 characters.";
const LONG = "Mật khẩu tối đa 128 ký tự. || A password has at most 128 characters.";
const newPassword = z.string(SHORT).min(10, SHORT).max(128, LONG);

const NO_PASSWORD = "Xin ghi mật khẩu. || Please enter the password.";
const password = z.string(NO_PASSWORD).min(1, NO_PASSWORD).max(500, NO_PASSWORD);

const NO_NAME = "Xin ghi họ tên. || Please give your name.";
const name = z.string(NO_NAME).max(200, NO_NAME).transform(cleanText).pipe(z.string().min(1, NO_NAME));

/** What kind of device it is, as the storefront tells it; shown to its owner alone. */
const device = z
  .string()
  .max(60)
  .transform(cleanText)
  .optional()
  .transform((text) => text ?? null);

const NO_INVITATION = "Xin nhập mã mời. || Please enter the code of the invitation.";
const invitation = z.string(NO_INVITATION).trim().min(1, NO_INVITATION).max(200, NO_INVITATION);

export const openBody = z.object({ invitation });
export const claimCodeBody = z.object({ invitation, phone });
export const claimPhoneBody = z.object({ invitation, phone, code, name, device });
export const claimPasswordBody = z.object({ invitation, email, name, password: newPassword, device });
export const phoneBody = z.object({ phone });
export const reachBody = z.object({ reach });
export const signInPhoneBody = z.object({ phone, code, device });
const NO_LOGIN = "Xin ghi số điện thoại hoặc thư điện tử. || Please enter your number or e-mail address.";
export const signInPasswordBody = z.object({
  login: z.string(NO_LOGIN).trim().min(3, NO_LOGIN).max(320, NO_LOGIN),
  ...{ password, device },
});
export const forgotBody = z.object({ email });
export const resetBody = z.object({ token: z.string().min(20).max(100), password: newPassword });
export const actingBody = z.object({ producer_id: idSchema });
export const passwordBody = z.object({ password: newPassword, current: password.optional(), code: code.optional() });
export const newPhoneBody = z.object({ phone, code });
export const emailBody = z.object({ email });
export const roleBody = z.object({ role: z.enum(["owner", "member"]) });

/** A helper's right is looked at again once a year. */
const LONGEST_DELEGATION_DAYS = 366;
const NO_DAY = "Xin chọn ngày sau hôm nay, trong vòng một năm. || Please choose a day after today, within a year.";
export const delegationBody = z.object({
  to: z.string(NO_LOGIN).trim().min(3, NO_LOGIN).max(320, NO_LOGIN),
  valid_to: z
    .string(NO_DAY)
    .refine((day) => isDay(day) && day > today() && day <= addDays(today(), LONGEST_DELEGATION_DAYS), NO_DAY),
});

const NO_MESSAGE = "Xin viết vài lời để cán bộ kiểm tra. || Please write a few words for the officer to check.";
export const disputeBody = z.object({
  ...{ reach, code, name },
  handle: z.string().trim().min(1).max(250),
  message: z.string(NO_MESSAGE).max(2000, NO_MESSAGE).transform(cleanLines).pipe(z.string().min(10, NO_MESSAGE)),
});
