import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../platform/env";
import { openDemoLinks } from "../workflows/presence/demo-links";

const demo: { settled: boolean } = { settled: false };

/** With the demonstration on: names a few pages of a simulated marketplace, some time after the shop has opened. */
export default async function openDemoLinksJob(container: MedusaContainer): Promise<void> {
  if (demo.settled || env().OCOP_DEMO !== "on") return;
  demo.settled = true;
  try {
    demo.settled = await openDemoLinks(container, new Date());
  } catch (error) {
    demo.settled = false;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The demonstration's links wait: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const config = { name: "open-demo-links", schedule: { interval: 30_000 } };
