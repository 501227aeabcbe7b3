import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../platform/env";
import { engineOf } from "../workflows/channel/container-engine";
import { saveDemoDecisions } from "../workflows/producer-listings/demo-decisions";

const demo: { settled: boolean } = { settled: false };

/** With the demonstration on: lets producers list on the simulated marketplaces without an officer's decisions. */
export default async function saveDemoDecisionsJob(container: MedusaContainer): Promise<void> {
  if (demo.settled || env().OCOP_DEMO !== "on") return;
  demo.settled = true;
  try {
    demo.settled = await saveDemoDecisions(container, engineOf(container));
  } catch (error) {
    demo.settled = false;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The demonstration's categories wait: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const config = { name: "save-demo-decisions", schedule: { interval: 20_000 } };
