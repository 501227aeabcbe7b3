import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SANDBOX_SETTINGS } from "../../sandbox";
import { tikiSandbox } from "../../sandbox/tiki";
import { TIKI_SANDBOX } from "../../sandbox/tiki/fixtures";
import { type ContractWorld, describeAdapterContract, openWorld } from "../../testing";
import { tiki } from "./index";

const setup = {
  adapter: tiki,
  sandbox: tikiSandbox,
  settings: (url: string) => tiki.settings.parse(SANDBOX_SETTINGS.tiki(url)),
  shop: "900100",
  tokens: ({ access, refresh, accessExpiresAt }: { access: string; refresh: string; accessExpiresAt: number }) => ({
    access,
    refresh,
    accessExpiresAt,
  }),
  category: "44161",
  required: { attributes: [{ id: "origin", values: [{ text: "Việt Nam" }] }], warehouse: "371835" },
  images: ["https://img.example.vn/xoai-1.jpg", "https://img.example.vn/xoai-2.jpg"],
  tellsBans: false,
  paths: {
    create: "/v2.1/requests",
    stock: "/products/updateSku",
    list: "/v2.1/products",
    refresh: "/sc/oauth2/token",
  },
  secrets: [TIKI_SANDBOX.clientSecret],
};

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
