import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeVisibility } from "../../src/workflows/channel/listing-actions";
import { openListing } from "../../src/workflows/channel/open-listing";
import { pauseShop, resumeShop } from "../../src/workflows/channel/pause-shop";
import { reconcile } from "../../src/workflows/channel/reconcile";
import { type OwnDatabase, ownDatabase } from "./database";
import { type Outgoing, watched } from "./outgoing";
import { MANGO, openWorld, SETTINGS, type World } from "./world";

const OFFICER = { actor: "user_1", as: "officer" } as const;
const PRODUCER = { actor: "person_1", as: "producer" } as const;

let database: OwnDatabase;
let world: World;
let left: Outgoing[];
beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  world = await openWorld({ database });
  left = [];
});
afterEach(async () => {
  await resumeShop(world.engine, world.shop.id, OFFICER);
  // Every world begins at the same moment, with the same shop.
  await world.connection.raw("truncate channel_shop_pause");
  await world.close();
});
afterAll(async () => database.drop());

const wish = () => ({ shop_id: world.shop.id, product_id: "p1", settings: SETTINGS });
const pause = (who: typeof OFFICER | typeof PRODUCER = OFFICER) =>
  pauseShop(world.engine, world.shop.id, who, "Chuyển kho");
const resume = (who: typeof OFFICER | typeof PRODUCER = OFFICER) => resumeShop(world.engine, world.shop.id, who);

async function opened(): Promise<string> {
  const answer = await openListing(world.engine, wish(), "user_1");
  if (answer.kind !== "opened") throw new Error(`not opened: ${JSON.stringify(answer)}`);
  return answer.listing.id;
}

async function live(): Promise<string> {
  const id = await opened();
  await world.rounds(3);
  return id;
}

const offer = (price: number, available: number) => ({ offer: { sku: "XOAI-1", price, available } });

/** The catalogue changes, and whatever may be done is done; what left is kept in `left`. */
async function change(facts: Partial<typeof MANGO>): Promise<void> {
  world.catalogue.set("p1", { ...MANGO, ...facts });
  await world.refresh();
  await world.work(watched(world, { before: (call) => void left.push(call) }));
}

const calls = () => left.map(({ call }) => call);

describe("a shop that is paused", () => {
  it("keeps back price, words and stock that rises, and sends all of it once it goes on", async () => {
    const id = await live();
    await pause();
    await change({ ...offer(95_000, 60), name: "Xoài sấy dẻo hộp lớn Cao Lãnh (mẫu)" });
    expect(calls()).toEqual([]);
    expect(world.open()).toMatchObject([
      { title: `${MANGO.name} – OCOP 4 sao`, units: [{ price: 89_000, stock: 40 }] },
    ]);
    expect(await resume()).toMatchObject({ kind: "turned", shop: { paused_at: null } });
    await world.rounds(2);
    expect(world.open()).toMatchObject([
      { title: "Xoài sấy dẻo hộp lớn Cao Lãnh (mẫu) – OCOP 4 sao", units: [{ price: 95_000, stock: 60 }] },
    ]);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step" });
  });

  it("lets stock that falls out, down to sold out, and nothing beside it", async () => {
    await live();
    await pause();
    await change({ ...offer(95_000, 7) });
    expect(calls()).toEqual(["stock.push"]);
    await change({ ...offer(95_000, 0) });
    expect(calls()).toEqual(["stock.push", "stock.push"]);
    expect(world.open()).toMatchObject([{ units: [{ price: 89_000, stock: 0 }] }]);
  });

  it("sends a size that is sold out and no rise of another beside it", async () => {
    const bag = { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 };
    const box = { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 };
    world.catalogue.set("p1", { ...MANGO, offer: bag, sizes: [bag, box] });
    await live();
    await pause();
    const [none, more] = [
      { ...bag, available: 0 },
      { ...box, price: 170_000, available: 12 },
    ];
    await change({ offer: none, sizes: [none, more] });
    expect(new Set(calls())).toEqual(new Set(["stock.push"]));
    expect(world.open()[0]?.units).toMatchObject([
      { sku: "XOAI-1", stock: 0 },
      { sku: "XOAI-1-2", price: 165_000, stock: 9 },
    ]);
  });

  it("takes star wording out the day the certificate ends, made of what was sent", async () => {
    const id = await live();
    await pause();
    await change({ stars: null, name: "Tên mới chờ đăng của xoài sấy (mẫu)", ...offer(95_000, 60), pictures: [] });
    expect(calls()).toEqual(["listings.update"]);
    const [there] = world.open();
    expect(there).toMatchObject({ title: MANGO.name, units: [{ price: 89_000, stock: 40 }] });
    expect(there?.description).not.toContain("OCOP");
    expect(await world.book.listing(id)).toMatchObject({ state: "behind", sent: { stars: null, price: 89_000 } });
    await change({ stars: null, name: "Tên mới chờ đăng của xoài sấy (mẫu)" });
    expect(calls()).toEqual(["listings.update"]);
  });

  it("takes a rank out that a new decision lowered; the lower one waits", async () => {
    await live();
    await pause();
    await change({ stars: 3 });
    expect(world.open()).toMatchObject([{ title: MANGO.name }]);
    await resume();
    await world.rounds(2);
    expect(world.open()).toMatchObject([{ title: `${MANGO.name} – OCOP 3 sao` }]);
  });

  it("goes on looking for a listing in doubt and adopts it, without sending", async () => {
    world.sandbox.control.fault({ mode: "timeout_after", times: 1, path: "/api/v2/product/add_item" });
    const id = await opened();
    await world.work();
    expect(await world.book.listing(id)).toMatchObject({ external_id: null });
    await pause();
    await change({ ...offer(95_000, 60) });
    await world.pass(61_000);
    await world.work(watched(world, { before: (call) => void left.push(call) }));
    expect(await world.book.listing(id)).toMatchObject({ external_id: world.open()[0]?.id });
    expect(calls()).toEqual([]);
  });

  it("takes nothing new, and says what to do", async () => {
    await pause();
    expect(await openListing(world.engine, wish(), "user_1")).toEqual({ kind: "shop_paused" });
    await resume();
    const id = await live();
    await pause();
    expect(await changeVisibility(world.engine, id, "hidden", "user_1")).toEqual({ kind: "shop_paused" });
  });

  it("does not create what was asked for before, until it goes on", async () => {
    await opened();
    await pause();
    await world.rounds(2);
    expect(world.open()).toEqual([]);
    await resume();
    await world.rounds(3);
    expect(world.open()).toMatchObject([{ status: "live" }]);
  });

  it("stops in the middle of a batch after the call under way", async () => {
    await live();
    world.catalogue.set("p1", { ...MANGO, ...offer(95_000, 60), name: "Xoài sấy dẻo hộp lớn Cao Lãnh (mẫu)" });
    await world.refresh();
    const paused = watched(world, {
      before: (call) => void left.push(call),
      after: async ({ call }) => void (call === "stock.push" && (await pause())),
    });
    await world.work(paused);
    expect(calls()).toEqual(["stock.push"]);
    expect(world.open()).toMatchObject([{ units: [{ price: 89_000, stock: 60 }] }]);
    await resume();
    await world.rounds(2);
    expect(await world.asWanted("p1")).toBe(true);
  });

  it("wakes no worker for what is held back", async () => {
    await live();
    await pause();
    world.catalogue.set("p1", { ...MANGO, ...offer(95_000, 60) });
    await world.refresh();
    await world.connection.raw("update channel_due set due_at = now()");
    // The world's clock is far ahead: what was looked at there was looked at just now.
    const { rows } = await world.connection.raw("select * from channel_due where due_at is not null");
    expect(rows).toHaveLength(1);
    await world.connection.raw("delete from graphile_worker._private_jobs");
    await world.book.work.lookRound();
    const jobs = await world.connection.raw("select key from graphile_worker.jobs where key like 'work:%'");
    expect(jobs.rows).toEqual([]);
  });

  it("reads what stands there all the same, so that what is seen stays true", async () => {
    const id = await live();
    await pause();
    await change({ ...offer(95_000, 60) });
    world.sandbox.control.edit(world.open()[0]?.id ?? "", { title: "Tên do người bán đặt" });
    await world.connection.raw("update channel_listing set looked_at = now() - interval '1 hour'");
    await reconcile(world.engine, 0, 10);
    await world.work(watched(world, { before: (call) => void left.push(call) }));
    expect(calls()).toEqual([]);
    expect(await world.book.listing(id)).toMatchObject({ seen: { title: "Tên do người bán đặt" }, state: "behind" });
  });

  it("leaves dead letters dead when it goes on", async () => {
    const id = await live();
    await world.connection.raw("update channel_due set attempts = 12, due_at = now()");
    await pause();
    await resume();
    expect((await world.book.jobs([id])).get(id)).toMatchObject({ dead: true });
  });

  it("keeps who, when and why, on the shop and in the history of its listings, for good", async () => {
    const id = await live();
    expect(await pause()).toMatchObject({
      kind: "turned",
      shop: { paused_by: "user_1", paused_as: "officer", pause_reason: "Chuyển kho" },
    });
    expect(await pause()).toEqual({ kind: "paused_already" });
    await resume();
    expect(await resume()).toEqual({ kind: "not_paused" });
    const events = (await world.book.events(id)).filter(({ kind }) => kind.startsWith("shop_"));
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ["shop_paused", "user_1"],
      ["shop_resumed", "user_1"],
    ]);
    expect(events[0]?.message_vi).toContain("Chuyển kho");
    const history = await world.book.pauses.history(world.shop.id);
    expect(history.map(({ act }) => act)).toEqual(["resumed", "paused"]);
    await expect(world.connection.raw("update channel_shop_pause set reason = 'khác'")).rejects.toThrow(
      "never changed",
    );
  });

  it("goes on by a producer's word only where a producer paused it", async () => {
    await pause();
    expect(await resume(PRODUCER)).toEqual({ kind: "officers_pause" });
    await resume();
    await pause(PRODUCER);
    expect(await resume(PRODUCER)).toMatchObject({ kind: "turned" });
  });
});
