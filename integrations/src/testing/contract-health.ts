import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { atPublicAddress } from "../adapters/public-address";
import { capabilitiesOf, type ListingId, type OrderPage, orderId, sku, unitId, vnd } from "../core";
import { collect, expectNoSecrets, failureOf, listingsOf } from "./assertions";
import { type ContractSetup, type ContractWorld, openWorld } from "./world";

/** Everything an adapter must do while its marketplace is well. */
export function describeHealthyContract(setup: ContractSetup): void {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await openWorld(setup);
  });
  afterEach(async () => {
    expectNoSecrets(world);
    await world.close();
  });
  const ports = setup.adapter.create;
  const has = (pick: (world: ContractWorld) => unknown) => pick(world) !== undefined;

  describe("listings", () => {
    it("creates, waits for moderation and reads the listing back as sent", async () => {
      const draft = await world.draft();
      const seen = await world.live(draft);
      expect(seen.state).toBe("live");
      expect(seen.title).toBe(draft.title);
      expect(seen.units.map(({ sku: code, price, stock }) => ({ code, price, stock }))).toEqual(
        draft.units.map(({ sku: code, price, stock }) => ({ code, price, stock })),
      );
    });

    it("finds a listing by our SKU, and nothing for a SKU we never sent", async () => {
      const seen = await world.live(await world.draft());
      const [unit] = seen.units;
      const found = await listingsOf(world).findBySku(sku.parse(unit?.sku), world.call);
      expect(found.map(({ id }) => id)).toEqual([seen.id]);
      expect(await listingsOf(world).findBySku(sku.parse("NEVER-SENT"), world.call)).toEqual([]);
    });

    it("tells moderation's refusal with its reason", async () => {
      const [refused] = setup.sandbox.refusedWords;
      if (!refused) return;
      const draft = await world.draft({ title: `Xoài sấy dẻo ${refused.word} hộp 250 g (mẫu)` });
      const { listing, reasons } = await world.settle(await listingsOf(world).create(draft, world.call));
      if (!listing) {
        expect(reasons.join()).not.toBe("");
        return;
      }
      const seen = await listingsOf(world).read(listing, world.call);
      expect(["rejected", "banned"]).toContain(seen.state);
      if (setup.tellsReasons !== false) expect(seen.reasons.join()).not.toBe("");
    });

    it("sees a later ban with its reason", async () => {
      if (setup.tellsBans === false) return;
      const seen = await world.live(await world.draft());
      world.sandbox.control.ban(seen.id, "Ảnh không đúng sản phẩm");
      const after = await listingsOf(world).read(seen.id, world.call);
      expect(["rejected", "banned"]).toContain(after.state);
      if (setup.tellsReasons !== false) expect(after.reasons.join()).toContain("Ảnh không đúng sản phẩm");
    });

    it("updates text and pictures and leaves price and stock alone", async () => {
      const draft = await world.draft();
      const seen = await world.live(draft);
      const title = "Xoài sấy dẻo Cao Lãnh hộp lớn 250 g (mẫu)";
      const other = await world.draft({ title, units: draft.units });
      const { ticket } = await listingsOf(world).update(seen, other, world.call);
      await world.sandbox.control.advance(61_000);
      if (ticket !== undefined) expect((await listingsOf(world).follow?.(ticket, world.call))?.reasons).toEqual([]);
      const after = await listingsOf(world).read(seen.id, world.call);
      expect(after.title).toBe(listingsOf(world).editable.includes("title") ? title : draft.title);
      if (after.images) expect(after.images).toEqual(other.images);
      expect(after.units.map(({ price, stock }) => [price, stock])).toEqual(
        seen.units.map(({ price, stock }) => [price, stock]),
      );
    });

    it("lists every page without gaps or repeats", async () => {
      for (let count = 0; count < 130; count += 1) {
        world.sandbox.control.seed({
          shop: setup.shop,
          title: `Gạo mẫu số ${count}`,
          sku: `GAO-${count}`,
          price: 50_000,
          stock: 5,
        });
      }
      const skus = (await collect(listingsOf(world).list({}, world.call))).flatMap(({ units }) =>
        units.map((unit) => unit.sku),
      );
      expect(new Set(skus).size).toBe(130);
      expect(skus).toHaveLength(130);
    });

    it("hides, shows again and deletes, as far as the channel can", async () => {
      const { delist, relist, remove, read } = listingsOf(world);
      const seen = await world.live(await world.draft());
      if (delist) {
        await delist(seen, world.call);
        expect((await read(seen.id, world.call)).state).toBe("hidden");
      }
      if (relist) {
        await relist(await read(seen.id, world.call), world.call);
        await world.sandbox.control.advance(61_000);
        expect((await read(seen.id, world.call)).state).toBe("live");
      }
      if (remove) {
        await remove(seen, world.call);
        expect(await failureOf(read(seen.id, world.call))).toMatchObject({ kind: "gone" });
      }
    });

    it("sees what somebody edited on the marketplace", async () => {
      const seen = await world.live(await world.draft());
      world.sandbox.control.edit(seen.id, { title: "Tên do người khác sửa", price: 91_000, stock: 3 });
      const after = await listingsOf(world).read(seen.id, world.call);
      expect(after.title).toBe("Tên do người khác sửa");
      expect(after.units[0]).toMatchObject({ price: 91_000, stock: 3 });
    });

    it("keeps Vietnamese letters, four-byte characters and long ids whole", async () => {
      const seen = await world.live(await world.draft({ title: "Bánh phồng tôm Sa Giang – Đồng Tháp (mẫu) ửữợ" }));
      expect(seen.title).toBe("Bánh phồng tôm Sa Giang – Đồng Tháp (mẫu) ửữợ".normalize("NFC"));
      expect(world.sandbox.control.listings().map(({ id }) => id)).toContain(seen.id);
    });
  });

  describe("dry run", () => {
    it("finds nothing wrong with a good product", async () => {
      const { categories } = world.ports;
      const draft = await world.draft();
      const rules = categories && (await categories.rules(draft.category, world.call));
      expect(listingsOf(world).dryRun(draft, { rules }).faults).toEqual([]);
    });

    it("finds before sending what the marketplace would refuse", async () => {
      const { categories } = world.ports;
      const good = await world.draft();
      const rules = categories && (await categories.rules(good.category, world.call));
      const [unit] = good.units;
      if (!unit) throw new Error("no unit");
      const bad = [
        { ...good, title: "" },
        { ...good, title: "Xoài sấy dẻo Cao Lãnh ".repeat(40) },
        { ...good, images: [] },
        { ...good, units: [{ ...unit, price: vnd.parse(0) }] },
        ...(good.attributes.length > 0 ? [{ ...good, attributes: [] }] : []),
      ];
      for (const draft of bad) {
        expect(listingsOf(world).dryRun(draft, { rules }).faults, JSON.stringify(draft)).not.toEqual([]);
        expect(await failureOf(listingsOf(world).create(draft, world.call))).toMatchObject({ kind: "fix_data" });
      }
      expect(world.sandbox.control.listings()).toEqual([]);
    });
  });

  describe("stock and price", () => {
    it("pushes absolute values; the same push twice changes nothing", async () => {
      const seen = await world.live(await world.draft());
      const [unit] = seen.units;
      if (!unit) throw new Error("no unit");
      const ref = { listing: seen.id, unit: unit.id, sku: sku.parse(unit.sku) };
      for (let round = 0; round < 2; round += 1) {
        const stocks = await world.ports.stock?.push([{ ...ref, stock: 7 }], world.call);
        const prices = await world.ports.prices?.push([{ ...ref, price: vnd.parse(95_000) }], world.call);
        expect(stocks?.every(({ ok }) => ok)).not.toBe(false);
        expect(prices?.every(({ ok }) => ok)).not.toBe(false);
      }
      const after = await listingsOf(world).read(seen.id, world.call);
      if (world.ports.stock) expect(after.units[0]?.stock).toBe(7);
      if (world.ports.prices) expect(after.units[0]?.price).toBe(95_000);
    });

    it("reports only the bad item of a batch", async () => {
      const first = await world.live(await world.draft());
      const second = await world.live(await world.draft());
      const refs = [first, second].map((seen) => {
        const [unit] = seen.units;
        return { listing: seen.id, unit: unit?.id ?? unitId.parse("?"), sku: sku.parse(unit?.sku) };
      });
      const stranger = { listing: first.id, unit: unitId.parse("999999999999"), sku: sku.parse("STRANGER") };
      const items = [...refs, stranger].map((ref) => ({ ...ref, stock: 4 }));
      const outcomes = await world.ports.stock?.push(items, world.call);
      if (!outcomes) return;
      expect(outcomes.map(({ item }) => item)).toEqual(items);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
    });
  });

  describe("orders", () => {
    it("hands over every order changed since the cursor, by id and with our SKU", async () => {
      const { orders } = world.ports;
      if (!orders) return;
      const start = world.clock.now();
      const seen = await world.live(await world.draft());
      const code = seen.units[0]?.sku ?? "";
      const made: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        made.push(world.sandbox.control.order(setup.shop, [{ sku: code, quantity: 1 }]).id);
        world.clock.advance(1_000);
      }
      await world.sandbox.control.advance(1_000);
      const pages: OrderPage[] = [];
      for await (const page of orders.changedSince({ changedAt: start - 20 * 86_400_000 }, world.call))
        pages.push(page);
      const all = pages.flatMap((page) => page.orders);
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set(made));
      expect(all[0]?.lines).toMatchObject([{ sku: code, quantity: 1, unitPrice: 89_000 }]);
      expect(all[0]?.state).toBe("to_ship");
      expect(pages.at(-1)?.next.changedAt).toBeGreaterThan(start);

      world.sandbox.control.moveOrder(made[3] ?? "", "cancelled");
      expect((await orders.read(orderId.parse(made[3]), world.call)).state).toBe("cancelled");
    });
  });

  describe("catalogue of the channel", () => {
    it("reads the tree down to leaves, and the rules of the tested category", async () => {
      const { categories, shop } = world.ports;
      if (categories) {
        const tree = await categories.tree(world.call);
        const leaf = tree.find(({ id }) => id === setup.category);
        expect(leaf).toMatchObject({ leaf: true, open: true });
        expect(tree.some(({ id }) => id === leaf?.parent)).toBe(true);
        const rules = await categories.rules((await world.draft()).category, world.call);
        for (const rule of rules.attributes.filter(({ required }) => required)) {
          expect(setup.required.attributes.map(({ id }) => id)).toContain(rule.id);
        }
      }
      if (shop) expect((await shop.facts(world.call)).active).toBe(true);
    });
  });

  describe("account", () => {
    it("is connected through the consent page, and the tokens work", async () => {
      const { account } = world.ports;
      if (account?.way !== "oauth" || !account.authorizeUrl) return;
      const redirectUri = "https://shop.example.vn/ket-noi";
      world.sandbox.control.redirectTo(redirectUri);
      const page = await (await fetch(account.authorizeUrl({ redirectUri, state: "abcdefgh" }))).text();
      const link = /<li><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#38;", "&") ?? "";
      expect(new URL(link).searchParams.get("state")).toBe("abcdefgh");
      const answer = { ...Object.fromEntries(new URL(link).searchParams), redirect_uri: redirectUri };
      const [connection] = await account.connect(answer);
      if (!connection) throw new Error("nothing was connected");
      expect(connection.shop).toBe(setup.shop);
      expect(connection.shopName, "what the seller calls the shop").toMatch(/\S/);
      await world.tokens.write(setup.sandbox.id, world.shop, connection.tokens);
      expect(await collect(listingsOf(world).list({}, world.call))).toEqual([]);
      // A code is good once.
      expect(await failureOf(account.connect(answer))).toMatchObject({ kind: "reconnect_account" });
    });

    it("is not connected when the seller says no", async () => {
      const { account } = world.ports;
      if (account?.way !== "oauth") return;
      expect(await failureOf(account.connect({ error: "access_denied" }))).toMatchObject({ kind: "reconnect_account" });
    });
  });

  /** The address the adapter tells where it is configured for the simulation's pages. */
  async function addressHere(id: ListingId): Promise<string> {
    const { listings } = atPublicAddress(world.ports, world.sandbox.url);
    return (await listings?.read(id, world.call))?.url ?? "";
  }

  it("shows a public page for what is live, and none for what is not", async () => {
    const seen = await world.live(await world.draft());
    const listing = world.sandbox.context.market.need(seen.id);
    const url = world.sandbox.url + setup.sandbox.pagePath(listing);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(listing.title);
    if (seen.url !== undefined) expect(await (await fetch(await addressHere(seen.id))).text()).toContain(listing.title);
    world.sandbox.control.ban(seen.id, "x");
    expect((await fetch(url)).status).toBe(404);
  });

  it("offers exactly the capabilities its ports have", () => {
    const capabilities = capabilitiesOf(world.ports, setup.adapter.info);
    expect(capabilities.orders).toBe(has(({ ports: { orders } }) => orders));
    expect(capabilities.webhooks).toBe(has(({ ports: { webhooks } }) => webhooks));
    expect(ports).toBeTypeOf("function");
  });
}
