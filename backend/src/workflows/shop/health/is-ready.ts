import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { askCatalogue } from "../catalogue/search";
import { warmUp } from "./warm-up";

/** Begun by the first who asks; the others wait for the same one. */
let warm: Promise<void> | null = null;

/**
 * Whether a visitor would be served now: the question goes through the index to the database and back. A process says so for
 * the first time after it has searched a while for itself.
 */
export async function isReady(container: MedusaContainer): Promise<boolean> {
  try {
    await askCatalogue(container, [{ take: 1, fields: ["id"] }]);
    warm ??= warmUp(container);
    await warm;
    return true;
  } catch (failure) {
    warm = null;
    const reason = failure instanceof Error ? failure : new Error(String(failure));
    container.resolve(ContainerRegistrationKeys.LOGGER).error("The shop is not ready", reason);
    return false;
  }
}
