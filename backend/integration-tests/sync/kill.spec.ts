import { afterEach, describe, expect, it } from "vitest";
import { dice } from "./dice";
import { killWhilePushing, plainProducts, untilSettled } from "./push/kill";
import { faultsOf, openPush, type Push } from "./push/push";

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
