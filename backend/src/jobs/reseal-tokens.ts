import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CHANNEL } from "../modules/channel";
import type { ChannelService } from "../modules/channel/service";

/** Seals with the current key what an older one sealed, once a day, so that a rotation completes by itself. */
export default async function resealTokens(container: MedusaContainer): Promise<void> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const { unreadable } = await book.desk.reseal();
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const { table, id } of unreadable) logger.error(`${table} ${id} opens with no key of CHANNEL_KEYS`);
}

export const config = { name: "reseal-tokens", schedule: "30 19 * * *" };
