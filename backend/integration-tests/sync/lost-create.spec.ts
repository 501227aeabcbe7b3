import { describe, expect, it } from "vitest";
import { replayListing } from "../../src/workflows/channel/officer-answers";
import { type DoubtAnswer, settleDoubt } from "../../src/workflows/channel/settle-doubt";
import { setupOf } from "./channels";
import { oneListing } from "./one-listing";
import { inOwnWorld } from "./own-world";
import { MANGO, type World } from "./world";

/** What becomes of a create nobody answered; what all marketplaces have in common stands in `channels.spec.ts`. */
const { shop: SHOP } = setupOf("shopee");

let world: World;
inOwnWorld((own) => {
  world = own;
});

const { opened, live, kinds } = oneListing(() => world);

describe("a create whose answer is lost", () => {
  it("is looked up by SKU and adopted", async () => {
    world.sandbox.control.fault({ mode: "timeout_after", path: "/product/add_item", times: 1 });
    const id = await live();
    expect(world.open()).toHaveLength(1);
    expect(await kinds(id)).toEqual(expect.arrayContaining(["failed_unknown_outcome", "adopted"]));
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });
});

const HOUR = 3_600_000;
const CREATE = "/product/add_item";
const passHours = async (count: number) => {
  for (let hour = 0; hour < count; hour += 1) {
    await world.pass(HOUR);
    await world.work();
  }
};
const asked = async (id: string) => {
  const listing = await world.book.listing(id);
  if (listing?.state !== "asking" || !listing.in_doubt_since) throw new Error(`nobody is asked: ${listing?.state}`);
  return listing.in_doubt_since;
};
const answer = (id: string, since: Date, said: DoubtAnswer) => settleDoubt(world.engine, id, since, said, "user_1");

describe("a create whose answer is lost, and that is not found", () => {
  const lost = async (...faults: Parameters<typeof world.sandbox.control.fault>[0][]) => {
    for (const fault of faults) world.sandbox.control.fault({ ...fault, path: CREATE, times: 1 });
    const id = await opened();
    await world.rounds(2);
    return id;
  };

  it("is never sent again by itself, and a person is asked after an hour, once", async () => {
    const id = await lost({ mode: "timeout_before" });
    expect(await world.book.listing(id)).toMatchObject({ state: "behind" });
    expect(await answer(id, world.engine.now(), { kind: "absent" })).toEqual({ kind: "not_asked" });
    await passHours(30);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    await asked(id);
    expect((await kinds(id)).filter((kind) => kind === "still_not_known")).toHaveLength(1);
    await replayListing(world.engine, id, "user_1");
    await world.work();
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
  });

  it("is sent again where a person says that it is not there, and the answer counts for that create alone", async () => {
    const id = await lost({ mode: "timeout_before" });
    await passHours(2);
    const first = await asked(id);
    world.sandbox.control.fault({ mode: "timeout_before", path: CREATE, times: 1 });
    expect(await answer(id, first, { kind: "absent" })).toMatchObject({ kind: "settled" });
    expect(await answer(id, first, { kind: "absent" })).toEqual({ kind: "not_asked" });
    await world.rounds(1);
    await passHours(3);
    expect(world.sandbox.control.calls(CREATE)).toBe(2);
    expect(await answer(id, first, { kind: "absent" })).toEqual({ kind: "not_asked" });
    expect(await answer(id, await asked(id), { kind: "absent" })).toMatchObject({ kind: "settled" });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null, ruled_out_at: null });
  });

  it("is adopted and not sent where it shows after all, also when somebody said that it is not there", async () => {
    const id = await lost({ mode: "accepted_not_shown", value: 30 * HOUR }, { mode: "timeout_after" });
    await passHours(29);
    const since = await asked(id);
    await passHours(2);
    expect(await answer(id, since, { kind: "absent" })).toEqual({ kind: "not_asked" });
    await world.rounds(2);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("is told with both numbers where it shows after somebody said that it is not there, and neither is deleted", async () => {
    const id = await lost({ mode: "accepted_not_shown", value: 30 * HOUR }, { mode: "timeout_after" });
    await passHours(2);
    await answer(id, await asked(id), { kind: "absent" });
    await world.rounds(3);
    const [hidden, second] = world.open();
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", external_id: second?.id, failure: null });
    await passHours(30);
    await world.book.ask([id]);
    await world.rounds(2);
    const listing = await world.book.listing(id);
    expect(listing).toMatchObject({ state: "refused", external_id: second?.id });
    expect(listing?.failure?.failure).toMatchObject({
      faults: [{ field: "sku", rule: "listed_twice", detail: { kept: second?.id, others: hidden?.id } }],
    });
    for (const one of [hidden, second]) expect(listing?.failure?.message_vi).toContain(one?.id);
    expect((await kinds(id)).filter((kind) => kind === "listed_twice")).toHaveLength(1);
    expect(world.open()).toHaveLength(2);
    expect(world.sandbox.control.calls(CREATE)).toBe(2);
    world.sandbox.control.edit(hidden?.id ?? "", { status: "deleted" });
    await world.book.ask([id]);
    await world.rounds(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });

  it("is linked to the number a person found, which must be ours and nobody else's", async () => {
    const id = await lost({ mode: "timeout_before" });
    await passHours(2);
    const since = await asked(id);
    const seed = (sku: string) =>
      world.sandbox.control.seed({ shop: SHOP, title: MANGO.name, sku, price: 80_000, stock: 7 }).id;
    expect(await answer(id, since, { kind: "there", listing: "404404" })).toEqual({ kind: "not_shown" });
    expect(await answer(id, since, { kind: "there", listing: "không phải mã" })).toEqual({ kind: "not_shown" });
    expect(await answer(id, since, { kind: "there", listing: seed("KHAC-1") })).toMatchObject({ kind: "other_sku" });
    const ours = seed("XOAI-1");
    const address = `https://shopee.vn/xoai-say-i.${SHOP}.${ours}`;
    expect(await answer(id, since, { kind: "there", listing: address })).toMatchObject({
      kind: "settled",
      listing: { external_id: ours },
    });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    expect(await world.book.listing(id)).toMatchObject({ failure: null, in_doubt_since: null });
  });

  it("keeps its question while the marketplace cannot be asked", async () => {
    const id = await lost({ mode: "timeout_before" });
    await passHours(2);
    world.sandbox.control.fault({ mode: "server_error" });
    await world.work();
    await asked(id);
    world.sandbox.control.clearFaults();
    await passHours(1);
    expect((await kinds(id)).filter((kind) => kind === "still_not_known")).toHaveLength(1);
  });
});

describe("a listing that the marketplace took and does not show", () => {
  const hidden = async (fault: { mode: "accepted_not_shown" | "silent_drop"; value?: number }) => {
    world.sandbox.control.fault({ ...fault, path: CREATE, times: 1 });
    return opened();
  };

  it("is never sent a second time, however long moderation hides it, and is adopted when it shows", async () => {
    const id = await hidden({ mode: "accepted_not_shown", value: 70 * HOUR });
    await world.rounds(2);
    await passHours(60);
    expect(world.open()).toHaveLength(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "asking", external_id: null });
    await passHours(12);
    expect(world.open()).toHaveLength(1);
    expect(world.sandbox.control.calls("/product/add_item")).toBe(1);
    await world.rounds(2);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null, accepted_as: null });
  });

  it("is told to a person after an hour, once, with what to do", async () => {
    const id = await hidden({ mode: "silent_drop" });
    await world.rounds(2);
    await passHours(5);
    const listing = await world.book.listing(id);
    expect(listing?.failure?.message_vi).toMatch(/đã nhận tin \(số \d+\).*rồi trả lời/);
    expect((await kinds(id)).filter((kind) => kind === "still_not_known")).toHaveLength(1);
    expect(world.sandbox.control.calls(CREATE)).toBe(1);
    await answer(id, await asked(id), { kind: "absent" });
    await world.rounds(3);
    expect(world.open()).toHaveLength(1);
    expect(await world.book.listing(id)).toMatchObject({ state: "in_step", failure: null });
  });
});
