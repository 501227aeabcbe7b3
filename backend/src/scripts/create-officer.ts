import type { ExecArgs } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { env } from "../platform/env";
import { createAccount } from "../workflows/access/create-account";

const USAGE = "Cách dùng: OFFICER_EMAIL=… OFFICER_PASSWORD=… npx medusa exec ./src/scripts/create-officer.ts";
const WRONG_USE = 2;

const accountSchema = z.object({
  email: z.email("OFFICER_EMAIL phải là một địa chỉ thư điện tử."),
  password: z.string("Thiếu OFFICER_PASSWORD.").min(12, "OFFICER_PASSWORD cần ít nhất 12 ký tự."),
});

/**
 * Makes the first account, an operator's, from `OFFICER_EMAIL` and `OFFICER_PASSWORD`; arguments would show in the list of processes.
 * Ends with 0 also where the account stands already, with 2 for wrong use.
 */
export default async function createOfficerAccount({ container }: ExecArgs): Promise<void> {
  const { OFFICER_EMAIL, OFFICER_PASSWORD } = env();
  const account = accountSchema.safeParse({ email: OFFICER_EMAIL?.trim().toLowerCase(), password: OFFICER_PASSWORD });
  if (!account.success) {
    for (const { message } of account.error.issues) console.error(message);
    console.error(USAGE);
    process.exitCode = WRONG_USE;
    return;
  }
  const operator = { role: "operator", unit_ids: null } as const;
  const created = await createAccount(container, { ...account.data, name: "Quản trị viên" }, operator);
  console.log(created ? `Đã tạo tài khoản quản trị ${account.data.email}.` : `Tài khoản ${account.data.email} đã có.`);
}
