import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListingDraft, type SeenListing, sku } from "../../core";
import { type ContractWorld, describeAdapterContract, describeWebhookContract, openWorld, SETUPS } from "../../testing";

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

  describe("an edit of what is live", () => {
    const title = "Xoài sấy dẻo Cao Lãnh hộp lớn 250 g (mẫu)";
    let world: ContractWorld;
    let seen: SeenListing;
    beforeEach(async () => {
      world = await openWorld(setup);
      seen = await world.live(await world.draft());
    });
    afterEach(() => world.close());
    const edit = async (change: Partial<ListingDraft>) =>
      world.ports.listings?.update(seen, await world.draft(change), world.call);
    const read = () => world.ports.listings?.read(seen.id, world.call);

    it("is seen only after it passed the audit; until then the version before it stays, and says so", async () => {
      await edit({ title });
      expect(await read()).toMatchObject({ state: "live", title: seen.title, editInReview: true });
      await world.sandbox.control.advance(61_000);
      const after = await read();
      expect(after).toMatchObject({ state: "live", title });
      expect(after?.editInReview).toBeUndefined();
    });

    it("that fails the audit leaves the version before it live, with the reason", async () => {
      const [refused] = setup.sandbox.refusedWords;
      await edit({ title: `${title} ${refused?.word}` });
      await world.sandbox.control.advance(61_000);
      const after = await read();
      expect(after).toMatchObject({ state: "live", title: seen.title });
      expect(after?.reasons).toContain(refused?.reason);
      const [found] = (await world.ports.listings?.findBySku(sku.parse(seen.units[0]?.sku), world.call)) ?? [];
      expect(found?.reasons).toEqual(after?.reasons);
    });

    it("does not wait longer when it is sent again", async () => {
      const draft = await world.draft({ title });
      for (let round = 0; round < 3; round += 1) {
        await world.ports.listings?.update(seen, draft, world.call);
        await world.sandbox.control.advance(25_000);
      }
      expect((await read())?.title).toBe(title);
    });
  });
});
