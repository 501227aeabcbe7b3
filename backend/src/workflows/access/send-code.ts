import type { MedusaContainer } from "@medusajs/framework/types";
import type { CodeSent } from "../../contracts/producer-access";
import { ACCESS } from "../../modules/access";
import { CODE_RULES, type CodePurpose } from "../../modules/access/domain/one-time-code";
import type { AccessService } from "../../modules/access/service";
import { env } from "../../platform/env";
import { FailureLimit } from "../../platform/http/failure-limit";
import { canSend, sendMessage } from "./send-message";

/** Ten wrong codes lock a telephone number for an hour, whoever typed them and however many codes were sent. */
const WRONG_CODES = new FailureLimit({ name: "producer-codes", failures: 10, seconds: 3600 });

/**
 * Sends a new code to a number. Within a minute of the last one nothing is sent, and that one goes on to work.
 * @param known false where nobody is to get a message, though the answer is the same: whether a number has an account is nobody's
 *   business
 * @returns null where this installation has no way to reach a telephone
 * @throws ShopError 429 while the number is locked
 */
export async function sendCode(
  container: MedusaContainer,
  { phone, purpose, known = true }: { phone: string; purpose: CodePurpose; known?: boolean },
): Promise<CodeSent | null> {
  if (!canSend("sms")) return null;
  const { invitations }: AccessService = container.resolve(ACCESS);
  await WRONG_CODES.check(container, invitations.subjectOf(phone));
  const code = await invitations.makeCode(phone, purpose, new Date());
  // Whether it takes long to send must not tell whether the number is known, so the answer does not wait.
  if (code !== null && known) void sendMessage(container, { ...messageOf(code), to: phone, channel: "sms" });
  return {
    sent: true,
    lasts_seconds: CODE_RULES.lastsMs / 1000,
    resend_after_seconds: CODE_RULES.resendAfterMs / 1000,
    shown_code: isShown() ? code : null,
  };
}

/**
 * Whether a typed code is the one sent to a number for a purpose. It is used up by it.
 * @throws ShopError 429 after too many wrong codes
 */
export async function isRightCode(
  container: MedusaContainer,
  { phone, purpose, code }: { phone: string; purpose: CodePurpose; code: string },
): Promise<boolean> {
  const { invitations }: AccessService = container.resolve(ACCESS);
  const subject = invitations.subjectOf(phone);
  await WRONG_CODES.check(container, subject);
  const right = await invitations.takeCode(phone, purpose, code, new Date());
  if (right) await WRONG_CODES.forget(container, subject);
  else await WRONG_CODES.fail(container, subject);
  return right;
}

/** Only a demonstration, whose messages go nowhere, shows a code on the page that asks for it. */
function isShown(): boolean {
  const { OCOP_DEMO, SMS_PROVIDER } = env();
  return OCOP_DEMO === "on" && !SMS_PROVIDER;
}

function messageOf(code: string) {
  return {
    subject: "Mã vào Kênh chủ thể OCOP",
    text: `${code} là mã vào Kênh chủ thể OCOP, dùng trong 5 phút. Không đưa mã này cho bất kỳ ai.`,
  };
}
