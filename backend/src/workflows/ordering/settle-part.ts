import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { ORDERING } from "../../modules/ordering";
import { stockEffect } from "../../modules/ordering/domain/part-states";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";
import { releaseGoods } from "./effects/release-goods";
import { deliverGoods, shipGoods } from "./effects/ship-goods";
import { takeBackGoods } from "./effects/take-back-goods";
import { tellBuyer } from "./effects/tell-buyer";

/**
 * Makes stock, fulfilment and payment in Medusa agree with the state of a part. May be repeated at any time:
 * each effect looks first for what is already there.
 */
export async function settlePart(container: MedusaContainer, part: Part): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const settle = async () => ordering.settlePart(part.id, part.state, await carryOutEffect(container, part));
  await container.resolve(Modules.LOCKING).execute(`order-part:${part.order_id}`, settle, { timeout: 20 });
}

/** @returns the fulfilment's id where goods were sent */
async function carryOutEffect(container: MedusaContainer, part: Part): Promise<string | null> {
  const effect = stockEffect(part.state);
  if (effect === "release") {
    await releaseGoods(container, part);
    await tellBuyer(container, part);
  }
  if (effect === "ship") return shipGoods(container, part);
  if (effect === "deliver") return deliverGoods(container, part);
  if (effect === "take_back") {
    // They must have left before they can come back, also where a crash came between.
    const id = await shipGoods(container, part);
    await takeBackGoods(container, part);
    return id;
  }
  return null;
}
