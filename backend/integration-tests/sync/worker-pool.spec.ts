import { describe, expect, it } from "vitest";
import { openQueuePool } from "../../src/modules/channel/store/queue-pool";
import { startWorker } from "../../src/workflows/channel/worker";
import { openWorld } from "./world";

describe("a worker", () => {
  it("refuses connections too few to work with, instead of waiting for one that never comes", async () => {
    const world = await openWorld();
    const pool = openQueuePool(world.connection, 3);
    expect(() => startWorker(world.engine, pool, {}, () => undefined)).toThrow(/needs 4 connections .* given 3/);
    await pool.end();
    await world.close();
  });
});
