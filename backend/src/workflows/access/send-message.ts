import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../../platform/env";

/** An e-mail, or a short message to a telephone (SMS or Zalo, whichever is configured). */
export type MessageChannel = "email" | "sms";

export type Message = { to: string; subject: string; text: string; channel?: MessageChannel };

/** Whether this installation has a way to send such messages. */
export function canSend(channel: MessageChannel): boolean {
  const { OUTBOX_FOLDER, SMS_PROVIDER, SMTP_URL } = env();
  return Boolean(OUTBOX_FOLDER || (channel === "sms" ? SMS_PROVIDER : SMTP_URL));
}

/**
 * Sends a message. What it says stays out of the database: it may hold a link or a code that lets its reader in.
 * @returns false where no way to send is configured, or it failed; the failure is logged
 */
export async function sendMessage(
  container: MedusaContainer,
  { to, subject, text, channel = "email" }: Message,
): Promise<boolean> {
  if (!canSend(channel)) return false;
  try {
    await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications({ to, channel, template: "text", content: { subject, text } });
    return true;
  } catch (failed) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`A message was not sent: ${String(failed)}`);
    return false;
  }
}
