import { describe, expect, it } from "vitest";
import { sku, vnd } from "../../core";
import { describeAdapterContract, describeWebhookContract, openWorld, SETUPS } from "../../testing";

const setup = SETUPS.shopee;

describeAdapterContract(setup);
describeWebhookContract(setup);

describe("Shopee only", () => {
  it("adds the variants some seconds after the item, and only then shows it", async () => {
    const world = await openWorld(setup);
    const units = [
      { sku: sku.parse("XOAI-250"), price: vnd.parse(89_000), stock: 4, options: ["250 g"] },
      { sku: sku.parse("XOAI-500"), price: vnd.parse(165_000), stock: 0, options: ["500 g"] },
    ];
    const draft = await world.draft({ optionNames: ["Khối lượng"], units });
    const receipt = await world.ports.listings?.create(draft, world.call);
    expect(receipt?.units.map(({ sku: code }) => code)).toEqual(["XOAI-250", "XOAI-500"]);
    expect(world.clock.slept).toContain(5_000);
    const [seen] = (await world.ports.listings?.findBySku(sku.parse("XOAI-500"), world.call)) ?? [];
    expect(seen?.state).toBe("live");
    expect(seen?.units.map(({ price, stock }) => [price, stock])).toEqual([
      [89_000, 4],
      [165_000, 0],
    ]);
    await world.close();
  });

  it("finishes by an update a product whose variants never arrived", async () => {
    const world = await openWorld(setup);
    const units = [{ sku: sku.parse("XOAI-250"), price: vnd.parse(89_000), stock: 4, options: ["250 g"] }];
    const draft = await world.draft({ optionNames: ["Khối lượng"], units });
    world.sandbox.control.fault({ mode: "reset_before", path: "init_tier_variation", times: 4 });
    expect(await world.ports.listings?.create(draft, world.call)).toMatchObject({ state: "hidden", unfinished: true });
    const [half] = (await world.ports.listings?.findBySku(sku.parse("XOAI-250"), world.call)) ?? [];
    if (!half) throw new Error("not found");
    expect(half.state).toBe("hidden");
    await world.ports.listings?.update(half, draft, world.call);
    const whole = await world.ports.listings?.read(half.id, world.call);
    expect(whole?.units).toMatchObject([{ sku: "XOAI-250", stock: 4 }]);
    expect(whole?.units[0]?.id).not.toBe("0");
    await world.close();
  });

  it("connects a shop also when its name cannot be read: the code is good once", async () => {
    const world = await openWorld(setup);
    const { account } = world.ports;
    const redirectUri = "https://shop.example.vn/ket-noi";
    world.sandbox.control.redirectTo(redirectUri);
    const agree = async () => {
      const page = await (await fetch(account?.authorizeUrl?.({ redirectUri, state: "s" }) ?? "")).text();
      const link = /<li><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#38;", "&") ?? "";
      return account?.connect(Object.fromEntries(new URL(link).searchParams));
    };
    expect(await agree()).toMatchObject([{ shop: setup.shop, shopName: "HTX Xoài Mỹ Xương (mẫu)" }]);
    world.sandbox.control.fault({ mode: "server_error", path: "get_shop_info", times: 9 });
    const [nameless] = (await agree()) ?? [];
    expect(nameless).toMatchObject({ shop: setup.shop });
    expect(nameless?.shopName).toBeUndefined();
    await world.close();
  });

  it("fetches the pushes that were never taken, until they are confirmed", async () => {
    const world = await openWorld(setup);
    world.sandbox.control.seed({ shop: setup.shop, title: "Mắm cá linh (mẫu)", sku: "MAM-1", price: 60_000, stock: 9 });
    world.sandbox.control.hookTo(setup.shop, "http://127.0.0.1:9/nobody");
    world.sandbox.control.fault({ mode: "webhook_lost" });
    const order = world.sandbox.control.order(setup.shop, [{ sku: "MAM-1", quantity: 1 }]).id;
    const lost = await world.ports.webhooks?.lost?.();
    expect(lost?.events).toMatchObject([{ kind: "order_changed", order }]);
    await lost?.confirm();
    expect((await world.ports.webhooks?.lost?.())?.events).toEqual([]);
    await world.close();
  });
});
