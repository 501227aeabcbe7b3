import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openQueuePool } from "../../src/modules/channel/store/queue-pool";
import { type MoreTasks, startWorker } from "../../src/workflows/channel/worker";
import { openWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world.close());

const add = (task: string) => world.connection.raw("select id from graphile_worker.add_job(?)", [task]);
const rethrow = (error: unknown) => {
  throw error;
};

/** A worker on as few connections as it may have, and how it is stopped. */
function working(tasks: MoreTasks): () => Promise<void> {
  const pool = openQueuePool(world.connection, 5);
  const worker = startWorker(world.engine, pool, tasks, rethrow);
  return async () => {
    await worker.stop();
    await pool.end();
  };
}

/** Something that comes about once. */
function coming() {
  let come = () => {};
  const about = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come: () => come(), about };
}

describe("a worker", () => {
  it("refuses connections too few to work with, instead of waiting for one that never comes", async () => {
    const pool = openQueuePool(world.connection, 4);
    expect(() => startWorker(world.engine, pool, {}, rethrow)).toThrow(/needs 5 connections .* given 4/);
    await pool.end();
  });

  it("follows the stock while every look at an order waits for a marketplace that hangs", async () => {
    const [hanging, answer, followed] = [coming(), coming(), coming()];
    const look = async () => {
      hanging.come();
      await answer.about;
    };
    for (let order = 0; order < 30; order += 1) await add("look");
    const stop = working({ urgent: { follow: async () => followed.come() }, orders: { look } });
    await hanging.about;
    await add("follow");
    await followed.about;
    answer.come();
    await stop();
  });

  it("tells what failed, and takes it again once its pause has ended, although nobody wakes it then", async () => {
    const again = coming();
    let tries = 0;
    const fails = async () => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
      again.come();
    };
    const stop = working({ orders: { fails } });
    await add("fails");
    await again.about;
    expect(tries).toBe(2);
    expect(world.unexpected).toEqual(["Job fails {}: Error: not yet"]);
    await stop();
  });
});
