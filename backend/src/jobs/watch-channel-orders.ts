import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { orderEngineOf } from "../workflows/channel/orders/container-order-engine";
import { ReadingRounds } from "../workflows/channel/orders/reading-rounds";
import { noticeGaps } from "../workflows/channel/orders/watch-orders";

const rounds = new ReadingRounds();

/**
 * Reads the orders of shops that are due, each marketplace in rounds of its own. A round may outlive the job that began it, so
 * it takes the application's own container.
 */
export default async function watchChannelOrders(): Promise<void> {
  const engine = orderEngineOf(container);
  await noticeGaps(engine);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  rounds.begin(engine, (error) =>
    logger.error("A round of reading orders ended early", error instanceof Error ? error : undefined),
  );
}

export const config = { name: "watch-channel-orders", schedule: { interval: 1_000 } };
