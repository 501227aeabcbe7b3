import type { MedusaContainer } from "@medusajs/framework/types";
import type { PublicLooks } from "../../contracts/presence-public";
import { PRESENCE_CHANNELS } from "../../modules/presence/domain/channels";
import type { LooksBy } from "../../modules/presence/store/last-looks";
import { presenceBook } from "../presence/container-presence";

/** The last look at each of these products, as far as it is public. */
export async function readLooks(
  container: MedusaContainer,
  products: readonly string[],
  by: LooksBy,
): Promise<PublicLooks> {
  const names = new Map(PRESENCE_CHANNELS.map(({ id, name }) => [id, name]));
  const looks = await presenceBook(container).lastLooks(products, by);
  return {
    looks: looks.map(({ channel_id: id, ...look }) => ({
      ...look,
      channel: { id, ...(names.get(id) ?? { vi: id, en: id }) },
    })),
  };
}
