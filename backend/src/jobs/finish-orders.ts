import type { MedusaContainer } from "@medusajs/framework/types";
import { finishAttempts } from "../workflows/ordering/finish-attempts";

/** Orders whose process died half-way. */
export default async function finishOrders(container: MedusaContainer): Promise<void> {
  await finishAttempts(container);
}

export const config = { name: "finish-orders", schedule: "* * * * *" };
