import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OrderPlan } from "../../../modules/ordering/domain/order-plan";
import { SoldOut } from "../sold-out";

type Need = {
  line_item_id: string;
  inventory_item_id: string;
  location_id: string;
  quantity: number;
};

const LOCK_SECONDS = 25;

/**
 * Reserves the stock of every line of a plan, or of none.
 *
 * Medusa checks each row against the level as it was before the batch and without a row lock (medusa#16502, #16569).
 * So the locks Medusa itself uses (one per inventory item) are taken here in a fixed order, needs are added up per item
 * and compared before Medusa writes. Whoever comes late waits for the lock and is told that the goods are gone.
 * Repeating the step finds the reservations by their line ids and changes nothing.
 * @throws SoldOut with nothing reserved
 */
export const reserveStockStep = createStep("reserve-stock-of-plan", async (plan: OrderPlan, { container }) => {
  const needs = stockNeeds(plan);
  const locks = [...new Set(needs.map((need) => need.inventory_item_id))].sort();
  const reserve = () => reserveUnderLock(container, plan.order_code, needs);
  await container.resolve(Modules.LOCKING).execute(locks, reserve, { timeout: LOCK_SECONDS });
  return new StepResponse(undefined);
});

async function reserveUnderLock(container: MedusaContainer, orderCode: string, needs: Need[]): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const lineIds = needs.map((need) => need.line_item_id);
  const done = await inventory.listReservationItems({ line_item_id: lineIds }, { select: ["id"], take: 1 });
  if (done.length > 0) return;
  if (!(await enoughFor(inventory, needs))) throw new SoldOut();
  await inventory.createReservationItems(needs.map((need) => ({ ...need, external_id: orderCode })));
}

async function enoughFor(inventory: IInventoryService, needs: Need[]): Promise<boolean> {
  const wanted = new Map<string, number>();
  for (const need of needs) wanted.set(levelKey(need), (wanted.get(levelKey(need)) ?? 0) + need.quantity);
  const levels = await inventory.listInventoryLevels({
    inventory_item_id: needs.map((need) => need.inventory_item_id),
  });
  const free = new Map(
    levels.map((level) => [levelKey(level), Number(level.stocked_quantity) - Number(level.reserved_quantity)]),
  );
  return [...wanted].every(([key, quantity]) => quantity <= (free.get(key) ?? 0));
}

function stockNeeds(plan: OrderPlan): Need[] {
  return plan.parts.flatMap((part) =>
    part.lines.flatMap((line) =>
      line.stock.map(({ inventory_item_id, location_id, required }) => ({
        line_item_id: line.line_item_id,
        inventory_item_id,
        location_id,
        quantity: required * line.quantity,
      })),
    ),
  );
}

function levelKey(level: { inventory_item_id: string; location_id: string }): string {
  return `${level.inventory_item_id}@${level.location_id}`;
}
