import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

const LOCK_SECONDS = 10;

/** Changes of how one product is sold and called follow each other. */
export async function oneAtATime<Done>(
  container: MedusaContainer,
  product: string,
  work: () => Promise<Done>,
): Promise<Done> {
  return container.resolve(Modules.LOCKING).execute(`own-offer:${product}`, work, { timeout: LOCK_SECONDS });
}
