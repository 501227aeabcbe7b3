import { afterAll, describe, expect, it } from "vitest";
import { dice } from "../../../backend/integration-tests/sync/dice";
import { killWhilePushing, untilSettled } from "../../../backend/integration-tests/sync/push/kill";
import { faultsOf, openPush, type Push } from "../../../backend/integration-tests/sync/push/push";
import { line } from "./figures";
import { registerProducts } from "./products";

const LISTINGS = Number(process.env.PUSH_LISTINGS ?? 2_000);
const KILLS = Number(process.env.PUSH_KILLS ?? 50);
const SEED = Number(process.env.PUSH_SEED ?? 159);
/** So many calls a second for each lane that the push lasts about as long as the killing. */
const PER_SECOND = 20;
/** The ten minutes an unknown outcome waits are five seconds. */
const SPEED = 120;
const TIMEOUT_MS = 1_800_000;
const PATIENCE_MS = 120_000;

describe.each([1, 2])(
  `kill -9 of %i worker process(es), ${KILLS} times while ${LISTINGS} listings are pushed`,
  (workers) => {
    let push: Push;
    afterAll(async () => push?.close());

    it("loses nothing and doubles nothing", { timeout: TIMEOUT_MS }, async () => {
      const products = registerProducts(LISTINGS);
      push = await openPush({ products, channels: ["shopee"], speed: SPEED, perSecond: PER_SECOND });
      await push.openAll();
      const random = dice(SEED + workers).roll;
      const half = Math.ceil(KILLS / 2);
      await killWhilePushing(push, { kills: half, workers, random, within: 2_000 });
      const changed = [...registerProducts(LISTINGS / 2, 1), ...products.slice(LISTINGS / 2)];
      await push.change(changed.slice(0, LISTINGS / 2));
      await killWhilePushing(push, { kills: KILLS - half, workers: 0, random, within: 2_000 });
      line("listings not settled right after the last kill", await push.open(), "listings");
      expect(await untilSettled(push, PATIENCE_MS, true)).toBe(0);
      expect(faultsOf(push, changed)).toEqual([]);
      const { rows } = await push.database.connection.raw("select max(crashes) as most from channel_due");
      line("one listing at work in a killed process, at most", Number(rows[0].most), "times since it last ended");
    });
  },
);
