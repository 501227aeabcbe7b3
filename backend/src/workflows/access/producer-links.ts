import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { env } from "../../platform/env";
import { noteOwnAct } from "./note-own-act";
import { setProducerPassword } from "./producer-password";
import { canSend, sendMessage } from "./send-message";

const LASTS_MS = 30 * 60_000;
const PAGE = "/kenh-chu-the/dang-nhap/mat-khau-moi";

/**
 * Sends a link to whoever forgot the password of an account that has one; for any other address nothing happens. The answer does
 * not wait for it, so it takes as long either way.
 */
export function sendForgottenProducerLink(container: MedusaContainer, email: string): void {
  const send = async () => {
    const access: AccessService = container.resolve(ACCESS);
    const person = await access.producers.personByEmail(email);
    if (person?.state !== "active" || person.email === null || !canSend("email")) return;
    const expires_at = new Date(Date.now() + LASTS_MS);
    const token = await access.makeLink({ principal_id: person.id, purpose: "password", expires_at, created_by: null });
    const url = `${env().STOREFRONT_URL}${PAGE}?ma=${token}`;
    await sendMessage(container, {
      ...{ to: person.email, subject: "Đặt lại mật khẩu Kênh chủ thể OCOP" },
      text: `Chào ${person.name},\n\nMở liên kết sau để đặt mật khẩu mới (dùng một lần, trong 30 phút). Nếu bạn không yêu cầu, xin bỏ qua thư này:\n\n${url}`,
    });
  };
  send().catch((failed: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`No link for a forgotten password: ${String(failed)}`);
  });
}

/**
 * Sets a password by a link, which is used up first: of two at once one gets through. Every sign-in of the account ends.
 * @returns false for a link that cannot be used
 */
export async function redeemProducerLink(
  container: MedusaContainer,
  token: string,
  password: string,
): Promise<boolean> {
  const access: AccessService = container.resolve(ACCESS);
  const now = new Date();
  if ((await access.findLink(token, now))?.kind !== "producer") return false;
  const used = await access.redeemLink(token, now);
  if (!used) return false;
  await setProducerPassword(container, used.principal_id, password);
  await access.endSessionsOf(used.principal_id, null, now);
  await noteOwnAct(container, used.principal_id, "account.password_by_link");
  return true;
}
