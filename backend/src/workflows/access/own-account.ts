import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { isRightProducerPassword, setProducerPassword } from "./producer-password";
import { isRightCode } from "./send-code";
import { sendMessage } from "./send-message";
import type { AnySignIn } from "./sign-in-state";

/**
 * Sets a password in exchange for the old one, or for a code sent to one's own number; the first one for the sign-in alone where
 * there is no number. Every other sign-in of the account ends.
 * @returns false where the old password or the code is wrong
 * @throws ShopError 429 after too many wrong ones
 */
export async function changeProducerPassword(
  container: MedusaContainer,
  signIn: AnySignIn,
  { password, current, code }: { password: string; current?: string | undefined; code?: string | undefined },
): Promise<boolean> {
  if (!(await mayChange(container, signIn, { current, code }))) return false;
  const access: AccessService = container.resolve(ACCESS);
  await setProducerPassword(container, signIn.principal_id, password);
  await access.endSessionsOf(signIn.principal_id, signIn.id, new Date());
  return true;
}

async function mayChange(
  container: MedusaContainer,
  { principal_id, phone, email, auth_identity_id }: AnySignIn,
  { current, code }: { current?: string | undefined; code?: string | undefined },
): Promise<boolean> {
  if (code !== undefined) return phone !== null && isRightCode(container, { to: phone, purpose: "password", code });
  if (auth_identity_id === null) return phone === null;
  if (current === undefined) return false;
  const { producers }: AccessService = container.resolve(ACCESS);
  const person = await producers.person(principal_id);
  return isRightProducerPassword(container, { login: email ?? phone ?? principal_id, person, password: current });
}

/** Changes one's number for another that a code was sent to. The old one is told, in case it was somebody else. */
export async function changePhone(
  container: MedusaContainer,
  { principal_id, phone: before }: AnySignIn,
  { phone, code }: { phone: string; code: string },
): Promise<"changed" | "wrong_code" | "taken"> {
  const { producers }: AccessService = container.resolve(ACCESS);
  if (!(await isRightCode(container, { to: phone, purpose: "phone", code }))) return "wrong_code";
  if (!(await producers.setReach(principal_id, { phone }))) return "taken";
  const text =
    "Số điện thoại vào Kênh chủ thể OCOP của bạn vừa được đổi sang số khác. Nếu không phải bạn, xin báo ngay cán bộ xã.";
  if (before && before !== phone)
    await sendMessage(container, { channel: "sms", to: before, subject: "Đổi số điện thoại", text });
  return "changed";
}
