import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CHANNEL } from "../modules/channel";
import type { ChannelService } from "../modules/channel/service";
import { engineOf } from "../workflows/channel/container-engine";
import { orderEngineOf } from "../workflows/channel/orders/container-order-engine";
import { orderTasks } from "../workflows/channel/orders/work-orders";
import { startWorker } from "../workflows/channel/worker";
import { bulkTasks } from "../workflows/producer-listings/bulk-tasks";
import { sendTasks } from "../workflows/producer-listings/open-send";

/**
 * Starts this process's worker, which then works until the application stops. Jobs run in worker processes alone. The worker
 * outlives the job, so it takes the application's own container: what comes from the job's would keep every event for the end
 * of a job that is over.
 */
export default async function syncListings(): Promise<void> {
  const channels: ChannelService = container.resolve(CHANNEL);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  channels.keepWorking(() => {
    const engine = engineOf(container);
    const others = { ...sendTasks(engine, channels.sends), ...bulkTasks(container, engine, channels) };
    const more = { ...orderTasks(orderEngineOf(container)), others };
    return startWorker(engine, channels.queuePool, more, (error) =>
      logger.error("The worker of marketplace listings begins anew", error instanceof Error ? error : undefined),
    );
  });
}

export const config = { name: "sync-listings", schedule: { interval: 1_000 } };
