import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { dice } from "./dice";
import { killWhilePushing, plainProducts, untilSettled } from "./push/kill";
import { faultsOf, openPush, type Push, stopWorker } from "./push/push";

/** Generous: machines differ, and a hang is all it shall catch. */
const TIMEOUT_MS = 600_000;
const PATIENCE_MS = 120_000;

let push: Push;
afterEach(async () => push.close());

describe("worker processes killed with kill -9", () => {
  it("lose nothing and double nothing, two at once, while listings are made and changed", {
    timeout: TIMEOUT_MS,
  }, async () => {
    push = await openPush({ products: plainProducts(60), channels: ["shopee"], speed: 120, perSecond: 60 });
    await push.openAll();
    await killWhilePushing(push, { kills: 3, workers: 2, random: dice(159).roll, within: 800 });
    const changed = plainProducts(60, 1);
    await push.change(changed);
    await killWhilePushing(push, { kills: 2, workers: 0, random: dice(160).roll, within: 800 });
    expect(await untilSettled(push, PATIENCE_MS, true)).toBe(0);
    expect(faultsOf(push, changed)).toEqual([]);
  });
});

describe("a worker process", () => {
  const halfDone = async () => {
    while ((await push.count("external_id is not null")) < 10) await sleep(50);
  };

  it("lets go of everything when it is stopped", { timeout: TIMEOUT_MS }, async () => {
    push = await openPush({ products: plainProducts(60), channels: ["shopee"], perSecond: 20 });
    await push.openAll();
    const worker = push.startWorker();
    await halfDone();
    expect(await stopWorker(worker)).toBe(0);
    const { rows } = await push.database.connection.raw(
      "select (select count(*)::int from channel_due where held_by is not null) as held, (select count(*)::int from channel_process) as alive",
    );
    // The test's own process is the one that lives.
    expect(rows).toEqual([{ held: 0, alive: 1 }]);
  });

  it("begins anew when the database cuts all its connections", { timeout: TIMEOUT_MS }, async () => {
    push = await openPush({ products: plainProducts(40), channels: ["shopee"], speed: 120, perSecond: 20 });
    await push.openAll();
    const worker = push.startWorker();
    await halfDone();
    await push.database.connection.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'push'",
    );
    expect(await untilSettled(push, PATIENCE_MS, true)).toBe(0);
    expect(faultsOf(push, plainProducts(40))).toEqual([]);
    expect(worker.child.exitCode).toBeNull();
  });
});
