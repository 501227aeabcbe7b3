import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelEvent, WebhookPort } from "../core";
import { failureOf } from "./assertions";
import { openReceiver, type Receiver } from "./receiver";
import { type ContractSetup, type ContractWorld, openWorld } from "./world";

/** Webhooks: signed, at least once, in any order. Only for channels that have them. */
export function describeWebhookContract(setup: ContractSetup): void {
  let world: ContractWorld;
  let receiver: Receiver;
  let hooks: WebhookPort;
  beforeEach(async () => {
    world = await openWorld(setup);
    receiver = await openReceiver({ status: 200, body: "" });
    const settings = setup.settings(world.sandbox.url, receiver.url);
    const port = setup.adapter.create(world.deps, setup.adapter.settings.parse(settings)).webhooks;
    if (!port) throw new Error("this channel has no webhooks");
    hooks = port;
    receiver.answer = { status: port.answer.status, body: port.answer.body };
    world.sandbox.control.seed({ shop: setup.shop, title: "Mắm cá linh (mẫu)", sku: "MAM-1", price: 60_000, stock: 9 });
    world.sandbox.control.hookTo(setup.shop, receiver.url);
  });
  afterEach(async () => {
    await receiver.close();
    await world.close();
  });

  const header = setup.hooks?.signatureHeader ?? "authorization";
  const order = () => world.sandbox.control.order(setup.shop, [{ sku: "MAM-1", quantity: 1 }]).id;
  const orders = (): (ChannelEvent & { kind: "order_changed" })[] =>
    receiver.received.flatMap((hook) => hooks.receive(hook)).filter((event) => event.kind === "order_changed");

  describe("webhooks", () => {
    it("are understood when their signature is right", async () => {
      const id = order();
      await world.sandbox.control.advance(0);
      expect(orders()).toMatchObject([{ kind: "order_changed", order: id, shop: setup.shop }]);
    });

    it("are refused, unread, when the signature or a single byte is wrong", async () => {
      order();
      await world.sandbox.control.advance(0);
      const [hook] = receiver.received;
      if (!hook) throw new Error("nothing came");
      const touched = Buffer.from(hook.rawBody);
      touched[touched.length - 2] = 0x20;
      const refuse = async (headers: typeof hook.headers, rawBody: Uint8Array) =>
        failureOf(Promise.resolve().then(() => hooks.receive({ headers, rawBody })));
      expect(await refuse(hook.headers, touched)).toMatchObject({ kind: "bug", cause: "configuration" });
      expect(await refuse({ ...hook.headers, [header]: "0".repeat(64) }, hook.rawBody)).toMatchObject({
        kind: "bug",
      });
      expect(await refuse({ ...hook.headers, [header]: undefined }, hook.rawBody)).toMatchObject({ kind: "bug" });
    });

    it("come again until they are taken, with the same key for the inbox, unless the channel tries only once", async () => {
      const times = setup.hooks?.comeAgain === false ? 1 : 2;
      order();
      receiver.answer = { status: 500, body: "" };
      await world.sandbox.control.advance(0);
      receiver.answer = { status: hooks.answer.status, body: hooks.answer.body };
      await world.sandbox.control.advance(12 * 3_600_000);
      const keys = orders().map(({ key }) => key);
      expect(keys).toHaveLength(times);
      expect(new Set(keys).size).toBe(1);
      await world.sandbox.control.advance(48 * 3_600_000);
      expect(receiver.received.length).toBe(times);
    });

    it("keep one key when they are doubled, and different keys for different changes", async () => {
      world.sandbox.control.fault({ mode: "webhook_duplicated", times: 1 });
      const id = order();
      await world.sandbox.control.advance(2_000);
      world.sandbox.control.moveOrder(id, "cancelled");
      await world.sandbox.control.advance(2_000);
      const keys = orders().map(({ key }) => key);
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(2);
    });

    it("may be lost or change places without harm to the order list", async () => {
      world.sandbox.control.fault({ mode: "webhook_reordered", times: 1 });
      const id = order();
      await world.sandbox.control.advance(2_000);
      world.sandbox.control.moveOrder(id, "shipped");
      await world.sandbox.control.advance(2_000);
      expect(orders()).toHaveLength(2);
      world.sandbox.control.fault({ mode: "webhook_lost" });
      world.sandbox.control.moveOrder(id, "completed");
      await world.sandbox.control.advance(2_000);
      expect(orders()).toHaveLength(2);
      const read = await world.ports.orders?.read(orders()[0]?.order ?? ("" as never), world.call);
      expect(["completed", "delivered"]).toContain(read?.state);
    });
  });
}
