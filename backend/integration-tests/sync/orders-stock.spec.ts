import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleAgain } from "../../src/workflows/channel/orders/apply-order";
import { followStock } from "../../src/workflows/channel/orders/follow-stock";
import { troublesOfOrder } from "../../src/workflows/channel/orders/order-words";
import { type OrdersWorld, openOrdersWorld } from "./orders-world";

let world: OrdersWorld;
beforeAll(async () => {
  world = await openOrdersWorld(["shopee", "lazada", "woocommerce"]);
});
afterAll(async () => world?.close());

const wantedStock = async (channel: "shopee" | "lazada" | "woocommerce", sku: string) => {
  const { rows } = await world.connection.raw(
    "select id, wanted->>'stock' as stock from channel_listing where shop_id = ? and product_id = ?",
    [world.shop(channel).id, `product_${sku}`],
  );
  const jobs = await world.book.jobs([rows[0].id]);
  return { stock: Number(rows[0].stock), queued: jobs.has(rows[0].id) };
};

const sentences = async (channel: "shopee" | "lazada", number: string) => {
  const order = await world.order(channel, number);
  return troublesOfOrder("Shopee", order, order.lines).map(({ message_vi }) => message_vi);
};

describe("one stock for the shop and every marketplace", () => {
  it("falls everywhere when one marketplace sells, and what is sold out goes first", async () => {
    await world.sell("LAST", 1);
    await world.connection.raw("delete from channel_due");
    world.buy("shopee", "LAST");
    await world.read();
    await world.work();
    for (const channel of ["lazada", "woocommerce"] as const)
      expect(await wantedStock(channel, "LAST")).toEqual({ stock: 0, queued: true });
    const { rows } = await world.connection.raw("select min(urgency) as first from channel_due");
    expect(rows[0].first).toBe(0);
  });

  it("falls on the marketplaces when a buyer orders in the shop itself", async () => {
    const item = await world.sell("SHOP", 2);
    expect(await world.inventory.sell(item, 2, "ordli_1")).toBe(true);
    await world.work();
    for (const channel of ["shopee", "lazada", "woocommerce"] as const)
      expect(await wantedStock(channel, "SHOP")).toMatchObject({ stock: 0 });
  });

  it("rises again when an order is cancelled", async () => {
    await world.sell("BACK", 1);
    const number = world.buy("shopee", "BACK");
    await world.read();
    world.pass(2_000);
    world.simulator("shopee").moveOrder(number, "cancelled");
    await world.read();
    await world.work();
    expect(await wantedStock("lazada", "BACK")).toMatchObject({ stock: 1 });
  });
});

describe("an order that sold more than there was", () => {
  it("is kept, holds what there is, and says in plain words what to do", async () => {
    const item = await world.sell("OVER", 2);
    const first = world.buy("shopee", "OVER", 1);
    const second = world.buy("lazada", "OVER", 2);
    await world.read();
    expect(await world.order("shopee", first)).toMatchObject({ stock: "held", missing: 0 });
    expect(await world.order("lazada", second)).toMatchObject({ stock: "short", missing: 1, lines: [{ held: 1 }] });
    expect(await world.inventory.level(item)).toEqual({ stocked: 2, reserved: 2 });
    expect(await sentences("lazada", second)).toEqual([
      `Đơn ${second} cần 2 “Hàng OVER” nhưng kho chỉ giữ được 1, thiếu 1. Hãy nhập thêm hàng vào kho, hoặc hủy đơn trên Shopee và báo người mua.`,
    ]);
    const { orders } = await world.orders.page({ shops: null, channel: null, states: null, trouble: true }, 50, 0);
    expect(orders.map(({ external_id }) => external_id)).toContain(second);
  });

  it("gets the goods that arrive before they are offered again", async () => {
    const item = await world.sell("ARRIVE", 1);
    const number = world.buy("shopee", "ARRIVE", 3);
    await world.read();
    await world.inventory.items.updateInventoryLevels([
      { inventory_item_id: item, location_id: "sloc_spec", stocked_quantity: 2 },
    ]);
    await world.work();
    expect(await world.order("shopee", number)).toMatchObject({ stock: "short", missing: 1, lines: [{ held: 2 }] });
    await world.inventory.items.updateInventoryLevels([
      { inventory_item_id: item, location_id: "sloc_spec", stocked_quantity: 5 },
    ]);
    await world.work();
    expect(await world.order("shopee", number)).toMatchObject({ stock: "held", missing: 0, lines: [{ held: 3 }] });
    expect(await wantedStock("lazada", "ARRIVE")).toMatchObject({ stock: 2 });
  });
});

describe("orders that wait for goods of a thing that sold out", () => {
  it("ask for its lock only as often as there are goods to give, however many they are", async () => {
    const item = await world.sell("HOT", 1);
    for (let order = 0; order < 6; order += 1) world.buy(order % 2 === 0 ? "shopee" : "lazada", "HOT");
    await world.read();
    await world.work();
    let settled = 0;
    const { ledger } = world.engine;
    const settle: typeof ledger.settle = (items, work) => {
      settled += 1;
      return ledger.settle(items, work);
    };
    const counted = { ...world.engine, ledger: { ...ledger, settle } };
    await followStock(counted, item);
    expect(settled).toBe(0);
    await world.inventory.items.updateInventoryLevels([
      { inventory_item_id: item, location_id: "sloc_spec", stocked_quantity: 3 },
    ]);
    await followStock(counted, item);
    expect(settled).toBe(2);
    expect(await world.inventory.level(item)).toEqual({ stocked: 3, reserved: 3 });
  });
});

describe("an order of goods nobody knows", () => {
  it("is kept and told, and takes its goods once the article number is put right", async () => {
    const item = await world.sell("KNOWN", 4, []);
    world.goods.delete("KNOWN");
    const { shop } = { shop: world.market("shopee") };
    world.simulator("shopee").seed({ shop: shop.shopNumber, title: "Áo thun", sku: "KNOWN", price: 50_000, stock: 9 });
    const number = world.buy("shopee", "KNOWN", 2);
    await world.read();
    const order = await world.order("shopee", number);
    expect(order).toMatchObject({ stock: "none", unknown_lines: 1 });
    expect((await sentences("shopee", number))[0]).toContain("Không có sản phẩm nào mang mã hàng “KNOWN”");
    world.goods.set("KNOWN", {
      sku: "KNOWN",
      product_id: "product_KNOWN",
      producer_id: "prcr_1",
      variant_id: "variant_KNOWN",
      needs: [{ inventory_item_id: item, location_id: "sloc_spec", required: 1 }],
    });
    await settleAgain(world.engine, order.id);
    expect(await world.order("shopee", number)).toMatchObject({ stock: "held", unknown_lines: 0 });
    expect(await world.inventory.level(item)).toEqual({ stocked: 4, reserved: 2 });
  });
});

describe("orders from before a shop was connected", () => {
  it("hold their goods while they are still to be sent, and touch nothing once they were over", async () => {
    const item = await world.sell("EARLY", 6);
    await world.connection.raw("update channel_order_watch set since = now() + interval '1 hour'");
    const [open, over] = [world.buy("shopee", "EARLY", 2), world.buy("shopee", "EARLY", 1)];
    world.simulator("shopee").moveOrder(over, "completed");
    await world.read();
    await world.connection.raw("update channel_order_watch set since = now() - interval '1 hour'");
    expect(await world.order("shopee", open)).toMatchObject({ stock: "held", outside: false });
    expect(await world.order("shopee", over)).toMatchObject({ stock: "none", outside: true });
    expect(await world.inventory.level(item)).toEqual({ stocked: 6, reserved: 2 });
  });
});
