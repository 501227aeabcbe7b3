import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { LinkIssued, LinkOpened } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import { holdsOn } from "../../modules/access/domain/grants";
import type { AccessService } from "../../modules/access/service";
import type { LinkPurpose } from "../../modules/access/store/links";
import type { Principal } from "../../modules/access/store/principals";
import { today } from "../../platform/calendar/clock";
import { env } from "../../platform/env";
import { setFirstPassword } from "./create-account";
import { describeGrants } from "./describe-sign-in";
import { canSend, sendMessage } from "./send-message";

const HOUR = 3_600_000;
/** A link handed over by a person lasts until they meet again; one asked for by e-mail is used at once. */
const LASTS = { invitation: 7 * 24 * HOUR, password: 24 * HOUR, forgotten: HOUR / 2 } as const;

/** Makes a link with which the owner of an account sets a password: the first one, or a new one. It is sent where that is possible. */
export async function issueLink(container: MedusaContainer, account: Principal, by: string): Promise<LinkIssued> {
  const purpose: LinkPurpose = account.state === "invited" ? "invitation" : "password";
  const link = await makeLink(container, account, { purpose, lasts: LASTS[purpose], by });
  return { ...link, sent: await sendMessage(container, messageOf(account, purpose, link.url)) };
}

/**
 * Sends a link to whoever forgot the password of an account that can be used; for any other address nothing happens. The answer
 * does not wait for it, so it takes as long either way.
 */
export function sendForgottenLink(container: MedusaContainer, email: string): void {
  const send = async () => {
    const access: AccessService = container.resolve(ACCESS);
    const account = await access.findPrincipalByEmail(email);
    if (account?.state !== "active" || !canSend("email")) return;
    const { url } = await makeLink(container, account, { purpose: "password", lasts: LASTS.forgotten, by: null });
    await sendMessage(container, messageOf(account, "password", url));
  };
  send().catch((failed: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`No link for a forgotten password: ${String(failed)}`);
  });
}

/** Whose link it is, for the page it leads to; null where it is used, too old or nobody's. */
export async function openLink(container: MedusaContainer, token: string): Promise<LinkOpened | null> {
  const access: AccessService = container.resolve(ACCESS);
  const link = await access.findLink(token, new Date());
  const account = link && (await access.findPrincipal(link.principal_id));
  if (!link || !account) return null;
  const day = today();
  const [grants] = await describeGrants(container, [account.grants.filter((grant) => holdsOn(grant, day))]);
  return { purpose: link.purpose, email: account.email, name: account.name, grants: grants ?? [] };
}

/**
 * Sets a password by a link, which is used up first: of two at once one gets through, and after a crash in between a new link is
 * needed. Every sign-in of the account ends. @returns the account's id, or null for a link that cannot be used
 */
export async function redeemLink(container: MedusaContainer, token: string, password: string): Promise<string | null> {
  const access: AccessService = container.resolve(ACCESS);
  const now = new Date();
  // Looked at before it is used up, so that a closed account's link stays for the day it is opened again.
  if ((await access.findLink(token, now))?.kind !== "staff") return null;
  const used = await access.redeemLink(token, now);
  const account = used && (await access.findPrincipal(used.principal_id));
  if (!account) return null;
  await setFirstPassword(container, account, password);
  await access.endSessionsOf(account.id, null, now);
  return account.id;
}

async function makeLink(
  container: MedusaContainer,
  account: Principal,
  { purpose, lasts, by }: { purpose: LinkPurpose; lasts: number; by: string | null },
): Promise<Omit<LinkIssued, "sent">> {
  const access: AccessService = container.resolve(ACCESS);
  const expires_at = new Date(Date.now() + lasts);
  const token = await access.makeLink({ principal_id: account.id, purpose, expires_at, created_by: by });
  const page = purpose === "invitation" ? "/can-bo/loi-moi" : "/can-bo/mat-khau-moi";
  return { purpose, url: `${env().STOREFRONT_URL}${page}?ma=${token}`, expires_at: expires_at.toISOString() };
}

function messageOf({ email, name }: Principal, purpose: LinkPurpose, url: string) {
  const texts = {
    invitation: {
      subject: "Lời mời vào bàn làm việc OCOP",
      text: "Bạn được cấp tài khoản trên bàn làm việc OCOP. Mở liên kết sau để đặt mật khẩu (dùng được một lần, trong 7 ngày):",
    },
    password: {
      subject: "Đặt lại mật khẩu bàn làm việc OCOP",
      text: "Mở liên kết sau để đặt mật khẩu mới (chỉ dùng được một lần). Nếu bạn không yêu cầu, xin bỏ qua thư này:",
    },
  };
  const { subject, text } = texts[purpose];
  return { to: email, subject, text: `Chào ${name},\n\n${text}\n\n${url}` };
}
