import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../platform/env";
import { engineOf } from "../workflows/channel/container-engine";
import { openDemoListings } from "../workflows/channel/demo-listings";

const demo: { settled: boolean } = { settled: false };

/** With the demonstration on: puts a few listings on the simulated marketplaces, some time after the shop has opened. */
export default async function openDemoListingsJob(container: MedusaContainer): Promise<void> {
  if (demo.settled || env().OCOP_DEMO !== "on") return;
  demo.settled = true;
  try {
    demo.settled = await openDemoListings(container, engineOf(container));
  } catch (error) {
    demo.settled = false;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The demonstration's listings wait: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const config = { name: "open-demo-listings", schedule: { interval: 30_000 } };
