import { runOnce } from "graphile-worker";
import type { Pool } from "pg";
import { jobPayloadSchema, SYNC_LISTING } from "../../modules/channel/store/queue";
import { queueOptions } from "../../modules/channel/store/queue-pool";
import type { Engine } from "./engine";
import { syncListing } from "./sync-listing";

/** Does everything that is due, the most urgent first, several listings at a time. */
export async function workQueue(pool: Pool, engine: Engine, concurrency: number): Promise<void> {
  await runOnce(
    { ...queueOptions(pool), concurrency },
    { [SYNC_LISTING]: async (payload) => syncListing(engine, jobPayloadSchema.parse(payload).listing) },
  );
}
