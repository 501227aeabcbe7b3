import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../../../platform/env";
import { loadDemo } from "./load-demo";
import { removeDemo } from "./remove-demo";

/** Loads the demonstration where it is on, and takes away what is left of it where it is off. */
export async function syncDemo(container: MedusaContainer): Promise<unknown> {
  return env().OCOP_DEMO === "on" ? loadDemo(container) : removeDemo(container);
}
