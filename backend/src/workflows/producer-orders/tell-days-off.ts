import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";

/**
 * Has everything looked at anew that offers goods of producers whose days off have begun or ended: listings become sold out or
 * come back by the ordinary way of a wish. That it was told is written last, so a crash tells it again.
 */
export async function tellDaysOff(container: MedusaContainer): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const now = new Date();
  for (const row of await ordering.own.untoldDays(now)) {
    const products = await register.listRegisteredProducts(
      { producer_id: row.producer_id },
      { select: ["id"], take: null },
    );
    await noteProducts(
      container,
      products.map(({ id }) => id),
    );
    const over = row.ended_at !== null || row.opens_at <= now;
    await ordering.own.markTold({ id: row.id, at: now.toISOString(), over });
  }
}

async function noteProducts(container: MedusaContainer, products: readonly string[]): Promise<void> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const { book }: ChannelService = container.resolve(CHANNEL);
  await catalogue.noteRegisteredProducts(products);
  await book.noteProducts(products);
}
