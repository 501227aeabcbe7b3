import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { askCatalogue } from "../catalogue/search";

/** Whether a visitor would be served now: the question goes through the index to the database and back. */
export async function isReady(container: MedusaContainer): Promise<boolean> {
  try {
    await askCatalogue(container, [{ take: 1, fields: ["id"] }]);
    return true;
  } catch (failure) {
    const reason = failure instanceof Error ? failure : new Error(String(failure));
    container.resolve(ContainerRegistrationKeys.LOGGER).error("The shop is not ready", reason);
    return false;
  }
}
