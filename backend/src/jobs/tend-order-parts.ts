import type { MedusaContainer } from "@medusajs/framework/types";
import { releaseUnansweredParts, settleParts } from "../workflows/ordering/tend-parts";

/** Parts past their answering deadline, and steps of parts that a crash left half done. */
export default async function tendOrderParts(container: MedusaContainer): Promise<void> {
  await releaseUnansweredParts(container);
  await settleParts(container);
}

export const config = { name: "tend-order-parts", schedule: "* * * * *" };
