import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DraftUnit, type SeenListing, sayFailure, sku, vnd } from "../../core";
import { type ContractWorld, describeAdapterContract, describeWebhookContract, openWorld, SETUPS } from "../../testing";
import { errorOf, failureOf, listingsOf } from "../../testing/assertions";
import { openReceiver } from "../../testing/receiver";

const setup = SETUPS.woocommerce;

describeAdapterContract(setup);
describeWebhookContract(setup);

describe("a shop of one's own", () => {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await openWorld(setup);
  });
  afterEach(() => world.close());

  it("is connected by the two keys its owner copies, and by no others", async () => {
    const [consumer_key = "", consumer_secret = ""] = setup.secrets;
    const { account } = world.ports;
    const keys = { site: `${world.sandbox.url}/`, consumer_key, consumer_secret };
    const [connection] = (await account?.connect(keys)) ?? [];
    expect(connection).toMatchObject({
      shop: new URL(world.sandbox.url).host,
      tokens: { access: `${consumer_key}:${consumer_secret}`, extra: { site: world.sandbox.url } },
    });
    const wrong = Promise.resolve(account?.connect({ ...keys, consumer_secret: "cs_wrong" }));
    expect(await failureOf(wrong)).toMatchObject({ kind: "reconnect_account" });
    const inside = Promise.resolve(account?.connect({ ...keys, site: "ftp://10.0.0.1" }));
    const refused = await failureOf(inside);
    expect(refused).toMatchObject({ kind: "fix_data", faults: [{ field: "site" }] });
    expect(sayFailure(refused, "Cửa hàng").vi).toContain("https://");
  });

  it("asks to reconnect when its owner took the keys back", async () => {
    world.sandbox.control.revokeTokens(setup.shop);
    const found = listingsOf(world).findBySku(sku.parse("X"), world.call);
    expect(await failureOf(found)).toMatchObject({ kind: "reconnect_account" });
  });

  it("refuses a SKU it has already, so that a doubled create cannot double the product", async () => {
    const draft = await world.draft();
    await listingsOf(world).create(draft, world.call);
    const error = await errorOf(listingsOf(world).create(draft, world.call));
    expect(error.failure).toEqual({ kind: "fix_data", faults: [{ field: "sku", rule: "duplicate" }] });
    expect(error.channel.code).toBe("product_invalid_sku");
  });

  const BAG: DraftUnit = { sku: sku.parse("XOAI-250"), price: vnd.parse(89_000), stock: 4, options: ["250 g"] };
  const BOX: DraftUnit = { sku: sku.parse("XOAI-500"), price: vnd.parse(165_000), stock: 9, options: ["500 g"] };
  const sized = (name: string) => world.draft({ optionNames: [name], units: [BAG, BOX] });
  const shown = (seen: SeenListing | undefined) =>
    seen?.units.map(({ sku: code, price, stock, options }) => [code, price, stock, options]);
  const BOTH = [
    ["XOAI-250", 89_000, 4, ["250 g"]],
    ["XOAI-500", 165_000, 9, ["500 g"]],
  ];

  it("is found by its first size where its sizes got lost on the way, and gets them by the next update", async () => {
    world.sandbox.control.fault({ mode: "reset_before", path: "/variations/batch", times: 1 });
    const draft = await sized("Loại");
    expect(await listingsOf(world).create(draft, world.call)).toMatchObject({ units: [], unfinished: true });
    const [half, ...others] = await listingsOf(world).findBySku(BAG.sku, world.call);
    expect([shown(half), others]).toEqual([[], []]);
    if (!half) throw new Error("not found");
    await listingsOf(world).update(half, draft, world.call);
    expect(shown(await listingsOf(world).read(half.id, world.call))).toEqual(BOTH);
  });

  it("becomes a product of several sizes under its own number", async () => {
    const one = await world.live(await world.draft({ units: [{ ...BAG, options: [] }] }));
    await listingsOf(world).update(one, await sized("Loại"), world.call);
    expect(shown(await listingsOf(world).read(one.id, world.call))).toEqual(BOTH);
    expect(await listingsOf(world).findBySku(BAG.sku, world.call)).toMatchObject([{ id: one.id }]);
  });

  it("waits where what makes room for sizes got lost, and does not take the product for gone", async () => {
    const one = await world.live(await world.draft({ units: [{ ...BAG, options: [] }] }));
    world.sandbox.control.fault({ mode: "silent_drop", path: `/products/${one.id}`, times: 1 });
    const update = Promise.resolve(listingsOf(world).update(one, await sized("Loại"), world.call));
    expect(await failureOf(update)).toMatchObject({ kind: "retry_later" });
    await listingsOf(world).update(one, await sized("Loại"), world.call);
    expect(shown(await listingsOf(world).read(one.id, world.call))).toEqual(BOTH);
  });

  it("keeps what its owner tells the sizes apart by", async () => {
    const seen = await world.live(await sized("Khối lượng"));
    await listingsOf(world).update(seen, await sized("Loại"), world.call);
    expect(shown(await listingsOf(world).read(seen.id, world.call))).toEqual(BOTH);
    expect(world.sandbox.context.market.need(seen.id).tiers).toEqual([
      { name: "Khối lượng", options: ["250 g", "500 g"] },
    ]);
  });

  it("keeps sizes its owner gave it when it is updated as one thing to buy", async () => {
    const seen = await world.live(await sized("Loại"));
    await listingsOf(world).update(
      seen,
      await world.draft({ title: "Xoài sấy dẻo Cao Lãnh đổi tên (mẫu)" }),
      world.call,
    );
    expect(shown(await listingsOf(world).read(seen.id, world.call))).toEqual(BOTH);
  });

  it("is not sent its pictures again when they did not change, and shows a picture somebody took away", async () => {
    const draft = await world.draft();
    const seen = await world.live(draft);
    const sent = () => world.records.filter(({ request }) => request?.includes('"images"')).length;
    expect(sent()).toBe(1);
    await listingsOf(world).update(seen, { ...draft, title: "Xoài sấy dẻo hộp 300 g (mẫu)" }, world.call);
    expect(sent()).toBe(1);
    await listingsOf(world).update(seen, { ...draft, images: draft.images.slice(0, 1) }, world.call);
    expect(sent()).toBe(2);
    world.sandbox.context.market.need(seen.id).images = [];
    expect((await listingsOf(world).read(seen.id, world.call)).images).toEqual([]);
  });

  it("lists only what changed since a moment, the moment's own second included", async () => {
    await world.live(await world.draft());
    await world.sandbox.control.advance(3_600_000);
    const since = world.sandbox.context.market.now();
    const late = await listingsOf(world).create(await world.draft(), world.call);
    const found: string[] = [];
    for await (const page of listingsOf(world).list({ since }, world.call)) found.push(...page.map(({ id }) => id));
    expect(found).toEqual([late.listing]);
  });

  it("says when it counts in other money or other units", async () => {
    const shop = world.sandbox.context.market.state.shops.get(setup.shop);
    if (!shop) throw new Error("no shop");
    shop.keys.currency = "USD";
    const facts = await world.ports.shop?.facts(world.call);
    expect(facts).toMatchObject({ active: false, obstacles: ["Cửa hàng dùng tiền USD, không phải VND."] });
  });

  it("sends its webhooks to where they were subscribed, signed with the shop's own secret, and only once each", async () => {
    const receiver = await openReceiver({ status: 200, body: "" });
    const { webhooks } = world.ports;
    await webhooks?.subscribe?.(receiver.url, world.call);
    await webhooks?.subscribe?.(receiver.url, world.call);
    expect(world.sandbox.context.market.state.extra.get(`hooks/${setup.shop}`)).toHaveLength(4);
    const seen = await world.live(await world.draft());
    await listingsOf(world).remove?.(seen, world.call);
    await world.sandbox.control.advance(0);
    const events = receiver.received.flatMap((hook) => webhooks?.receive(hook) ?? []);
    expect(events.at(-1)).toMatchObject({ kind: "listing_changed", listing: seen.id, shop: setup.shop });
    await receiver.close();
  });
});
