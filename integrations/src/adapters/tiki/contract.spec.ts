import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ContractWorld, describeAdapterContract, openWorld, SETUPS } from "../../testing";

const setup = SETUPS.tiki;

describeAdapterContract(setup);

describe("Tiki's event queue", () => {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await openWorld(setup);
  });
  afterEach(() => world.close());

  it("gives every event again until it is acknowledged, and then never", async () => {
    const { events } = world.ports;
    if (!events) throw new Error("no event port");
    const queue = await events.open("ocop", world.call);
    world.sandbox.control.seed({ shop: setup.shop, title: "Mắm cá linh (mẫu)", sku: "MAM-1", price: 60_000, stock: 9 });
    const order = world.sandbox.control.order(setup.shop, [{ sku: "MAM-1", quantity: 1 }]).id;
    const first = await events.pull(queue, null, world.call);
    expect(first.events).toMatchObject([{ kind: "order_changed", order, shop: setup.shop }]);
    expect((await events.pull(queue, null, world.call)).events).toEqual(first.events);
    expect((await events.pull(queue, first.acknowledge, world.call)).events).toEqual([]);
  });
});
