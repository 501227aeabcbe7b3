import type { MedusaContainer } from "@medusajs/framework/types";
import type { CodeSent } from "../../contracts/producer-access";
import { ACCESS } from "../../modules/access";
import { CODE_RULES, type CodePurpose } from "../../modules/access/domain/one-time-code";
import type { AccessService } from "../../modules/access/service";
import { env } from "../../platform/env";
import { FailureLimit } from "../../platform/http/failure-limit";
import { canSend, type MessageChannel, sendMessage } from "./send-message";

/** Ten wrong codes lock a telephone number or an e-mail address for an hour, whoever typed them and however many codes were sent. */
const WRONG_CODES = new FailureLimit({ name: "producer-codes", failures: 10, seconds: 3600 });

/** Where a code goes: a telephone number as `+84912345678`, or an e-mail address in small letters. */
type Destination = { to: string };

function channelTo(to: string): MessageChannel {
  return to.includes("@") ? "email" : "sms";
}

/**
 * Sends a new code to a number or address. Within a minute of the last one nothing is sent, and that one goes on to work.
 * @param known false where nobody is to get a message, though the answer is the same: whether a number has an account is nobody's
 *   business
 * @returns null where this installation has no way to reach it
 * @throws ShopError 429 while it is locked
 */
export async function sendCode(
  container: MedusaContainer,
  { to, purpose, known = true }: Destination & { purpose: CodePurpose; known?: boolean },
): Promise<CodeSent | null> {
  const channel = channelTo(to);
  if (!canSend(channel)) return null;
  const { invitations }: AccessService = container.resolve(ACCESS);
  await WRONG_CODES.check(container, invitations.subjectOf(to));
  const code = await invitations.makeCode(to, purpose, new Date());
  // Whether it takes long to send must not tell whether the number is known, so the answer does not wait.
  if (code !== null && known) void sendMessage(container, { ...messageOf(code), to, channel });
  return {
    sent: true,
    lasts_seconds: CODE_RULES.lastsMs / 1000,
    resend_after_seconds: CODE_RULES.resendAfterMs / 1000,
    shown_code: isShown(channel) ? code : null,
  };
}

/**
 * Whether a typed code is the one sent to a number or address for a purpose. It is used up by it.
 * @throws ShopError 429 after too many wrong codes
 */
export async function isRightCode(
  container: MedusaContainer,
  { to, purpose, code }: Destination & { purpose: CodePurpose; code: string },
): Promise<boolean> {
  const { invitations }: AccessService = container.resolve(ACCESS);
  const subject = invitations.subjectOf(to);
  await WRONG_CODES.check(container, subject);
  const right = await invitations.takeCode(to, purpose, code, new Date());
  if (right) await WRONG_CODES.forget(container, subject);
  else await WRONG_CODES.fail(container, subject);
  return right;
}

/** Only a demonstration, whose messages go nowhere, shows a code on the page that asks for it. */
function isShown(channel: MessageChannel): boolean {
  const { OCOP_DEMO, SMS_PROVIDER, SMTP_URL } = env();
  return OCOP_DEMO === "on" && !(channel === "sms" ? SMS_PROVIDER : SMTP_URL);
}

function messageOf(code: string) {
  return {
    subject: "Mã vào Kênh chủ thể OCOP",
    text: `${code} là mã vào Kênh chủ thể OCOP, dùng trong 5 phút. Không đưa mã này cho bất kỳ ai.`,
  };
}
