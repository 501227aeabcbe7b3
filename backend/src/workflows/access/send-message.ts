import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../../platform/env";

export type Message = { to: string; subject: string; text: string };

/**
 * Sends a message by e-mail. What it says stays out of the database: it may hold a link that lets its reader in.
 * @returns false where no way to send is configured, or it failed; the failure is logged
 */
export async function sendMessage(container: MedusaContainer, { to, subject, text }: Message): Promise<boolean> {
  if (!env().OUTBOX_FOLDER) return false;
  try {
    await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications({ to, channel: "email", template: "text", content: { subject, text } });
    return true;
  } catch (failed) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`A message was not sent: ${String(failed)}`);
    return false;
  }
}
