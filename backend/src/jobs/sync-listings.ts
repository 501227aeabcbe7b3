import type { MedusaContainer } from "@medusajs/framework/types";
import { CHANNEL } from "../modules/channel";
import type { ChannelService } from "../modules/channel/service";
import { engineOf } from "../workflows/channel/container-engine";
import { workQueue } from "../workflows/channel/work-queue";

/** Listings worked on at the same time by one process. */
const CONCURRENCY = 3;

const working: { now: Promise<void> | null } = { now: null };

/** Does what is queued. A tick that finds the one before still at work leaves it to that one. */
export default async function syncListings(container: MedusaContainer): Promise<void> {
  if (working.now) return;
  const channels: ChannelService = container.resolve(CHANNEL);
  working.now = workQueue(channels.queuePool, engineOf(container), CONCURRENCY).finally(() => {
    working.now = null;
  });
  await working.now;
}

export const config = { name: "sync-listings", schedule: { interval: 1_000 } };
