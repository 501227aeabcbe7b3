import type { MedusaContainer } from "@medusajs/framework/types";
import { tickAlone } from "../platform/database/alone";
import { tellDaysOff } from "../workflows/producer-orders/tell-days-off";

/** Days off that begin or end: the shop and all channels are told. */
export default async function tellDaysOffJob(container: MedusaContainer): Promise<void> {
  await tickAlone(container, config.name, () => tellDaysOff(container));
}

export const config = { name: "tell-days-off", schedule: "* * * * *" };
