import { z } from "@medusajs/framework/zod";

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
