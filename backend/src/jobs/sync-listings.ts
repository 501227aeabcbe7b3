import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CHANNEL } from "../modules/channel";
import type { ChannelService } from "../modules/channel/service";
import { engineOf } from "../workflows/channel/container-engine";
import { orderEngineOf } from "../workflows/channel/orders/container-order-engine";
import { orderTasks } from "../workflows/channel/orders/work-orders";
import { startWorker } from "../workflows/channel/worker";

/** Starts this process's worker, which then works until the application stops. Jobs run in worker processes alone. */
export default async function syncListings(container: MedusaContainer): Promise<void> {
  const channels: ChannelService = container.resolve(CHANNEL);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  channels.keepWorking(() =>
    startWorker(engineOf(container), channels.queuePool, orderTasks(orderEngineOf(container)), (error) =>
      logger.error("The worker of marketplace listings begins anew", error instanceof Error ? error : undefined),
    ),
  );
}

export const config = { name: "sync-listings", schedule: { interval: 1_000 } };
