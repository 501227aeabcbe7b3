import { describe, expect, it } from "vitest";
import { sku } from "../../core";
import { describeAdapterContract, describeWebhookContract, openWorld, SETUPS } from "../../testing";

const setup = SETUPS["tiktok-shop"];

describeAdapterContract(setup);
describeWebhookContract(setup);

describe("TikTok Shop only", () => {
  it("takes a sold-out product off sale where the channel refuses a stock of 0", async () => {
    const world = await openWorld(setup);
    const seen = await world.live(await world.draft());
    world.sandbox.context.market.state.extra.set("refuseZeroStock", true);
    const [unit] = seen.units;
    if (!unit) throw new Error("no unit");
    const outcomes = await world.ports.stock?.push(
      [{ listing: seen.id, unit: unit.id, sku: sku.parse(unit.sku), stock: 0 }],
      world.call,
    );
    expect(outcomes?.map(({ ok }) => ok)).toEqual([true]);
    expect((await world.ports.listings?.read(seen.id, world.call))?.state).toBe("hidden");
    await world.close();
  });

  it("asks the channel to check a draft without creating it", async () => {
    const world = await openWorld(setup);
    const draft = await world.draft();
    expect(await world.ports.listings?.check?.(draft, world.call)).toEqual([]);
    expect(await world.ports.listings?.check?.({ ...draft, attributes: [] }, world.call)).toEqual([
      { field: "attributes", rule: "required" },
    ]);
    expect(world.sandbox.control.listings()).toEqual([]);
    await world.close();
  });
});
