import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DraftUnit, listingId, orderId, type SeenListing, sku, vnd } from "../core";
import { expectNoSecrets, listingsOf, standing } from "./assertions";
import { type ContractSetup, type ContractWorld, openWorld } from "./world";

const OPTIONS = { optionNames: ["Khối lượng"] };
const UNITS: readonly DraftUnit[] = [
  { sku: sku.parse("XOAI-250"), price: vnd.parse(89_000), stock: 4, options: ["250 g"] },
  { sku: sku.parse("XOAI-500"), price: vnd.parse(165_000), stock: 9, options: ["500 g"] },
];

const TIN: DraftUnit = { sku: sku.parse("XOAI-1000"), price: vnd.parse(300_000), stock: 2, options: ["1 kg"] };

/** One listing of a product that is sold in several sizes: each with a price and a stock of its own. */
export function describeVariantContract(setup: ContractSetup): void {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await openWorld(setup);
  });
  afterEach(async () => {
    expectNoSecrets(world);
    await world.close();
  });
  const canDo = () => listingsOf(world).variants !== undefined;
  const live = async () => world.live(await world.draft({ ...OPTIONS, units: UNITS }));
  const shown = ({ units }: SeenListing) => units.map(({ sku: code, price, stock }) => [code, price, stock]);
  const named = ({ units }: SeenListing) => units.map(({ options }) => options);
  const refTo = ({ id, units }: SeenListing, code: string) => {
    const unit = units.find((candidate) => candidate.sku === code);
    if (!unit) throw new Error(`no ${code}`);
    return { listing: id, unit: unit.id, sku: sku.parse(code) };
  };

  describe("variants", () => {
    it("are refused before sending where a listing is one thing to buy", async () => {
      const draft = await world.draft({ ...OPTIONS, units: UNITS });
      const faults = listingsOf(world)
        .dryRun(draft)
        .faults.filter(({ rule }) => rule === "too_many");
      expect(faults.map(({ field }) => field)).toEqual(canDo() ? [] : ["units", "options"]);
    });

    it("are weighed each for itself, or all like the heaviest", async () => {
      if (!canDo()) return;
      const units = UNITS.map((unit, position) => ({ ...unit, weightGrams: [300, 1_100][position] ?? 0 }));
      const { payload } = listingsOf(world).dryRun(await world.draft({ ...OPTIONS, units, weightGrams: 1_100 }));
      const weights = JSON.stringify(payload).match(/[a-z_]*weight[a-z_]*":(\{"value":)?"?[\d.]+/g) ?? [];
      const told = new Set(weights.map((weight) => Number(/[\d.]+$/.exec(weight)?.[0])));
      expect(
        [...told].map((weight) => Math.round(weight < 10 ? weight * 1_000 : weight)).sort((a, b) => a - b),
      ).toEqual(setup.weighsSizes ? [300, 1_100] : [1_100]);
    });

    it("stand in one listing, each found by its own SKU", async () => {
      if (!canDo()) return;
      const seen = await live();
      expect(shown(seen)).toEqual([
        ["XOAI-250", 89_000, 4],
        ["XOAI-500", 165_000, 9],
      ]);
      expect(new Set(seen.units.map(({ id }) => id)).size).toBe(2);
      for (const { sku: code } of UNITS)
        expect((await listingsOf(world).findBySku(code, world.call)).map(({ id }) => id)).toEqual([seen.id]);
    });

    it("are brought by the next update where their listing was made and their own call was refused", async () => {
      if (!canDo()) return;
      for (const path of ["variation", "init_tier"])
        world.sandbox.control.fault({ mode: "server_error", path, method: "POST" });
      const draft = await world.draft({ ...OPTIONS, units: UNITS });
      const receipt = await listingsOf(world).create(draft, world.call);
      world.sandbox.control.clearFaults();
      const { listing } = await world.settle(receipt);
      const made = await listingsOf(world).read(listing ?? listingId.parse("?"), world.call);
      if (receipt.unfinished) await listingsOf(world).update(made, draft, world.call);
      await world.sandbox.control.advance(61_000);
      expect(shown(await listingsOf(world).read(made.id, world.call)).map(([code]) => code)).toEqual(
        UNITS.map((unit) => unit.sku),
      );
      expect(standing(world)).toHaveLength(1);
    });

    it("have stock and price each for itself: one sold out leaves the other on sale", async () => {
      if (!canDo()) return;
      const seen = await live();
      await world.ports.stock?.push([{ ...refTo(seen, "XOAI-250"), stock: 0 }], world.call);
      await world.ports.prices?.push([{ ...refTo(seen, "XOAI-500"), price: vnd.parse(170_000) }], world.call);
      const after = await listingsOf(world).read(seen.id, world.call);
      expect(after.state).toBe("live");
      expect(shown(after)).toEqual([
        ["XOAI-250", 89_000, 0],
        ["XOAI-500", 170_000, 9],
      ]);
    });

    it("keep price and stock when the words of their listing change", async () => {
      if (!canDo()) return;
      const seen = await live();
      const title = "Xoài sấy dẻo Cao Lãnh nhiều cỡ (mẫu)";
      await listingsOf(world).update(seen, await world.draft({ ...OPTIONS, units: UNITS, title }), world.call);
      await world.sandbox.control.advance(61_000);
      const after = await listingsOf(world).read(seen.id, world.call);
      expect(after.title).toBe(listingsOf(world).editable.includes("title") ? title : seen.title);
      expect(shown(after)).toEqual(shown(seen));
    });

    it("are found by our SKUs where a person entered one more, or gave sizes to what had none", async () => {
      if (setup.addsSizes !== false) return;
      const skus = [...UNITS, TIN].map((unit) => unit.sku);
      const sizes = [...UNITS, TIN].map(({ options: [name = ""], ...size }) => ({ ...size, name }));
      const drafts = [await world.draft({ ...OPTIONS, units: UNITS }), await world.draft()];
      for (const draft of drafts) {
        const seen = await world.live(draft);
        world.sandbox.control.edit(seen.id.replace(/^group-/, ""), { sizes });
        const after = await listingsOf(world).read(seen.id, world.call, skus);
        expect(shown(after).map(([code]) => code)).toEqual(skus);
        expect((await listingsOf(world).findBySku(TIN.sku, world.call)).map(({ id }) => id)).toEqual([after.id]);
        world.sandbox.control.edit(after.id.replace(/^group-/, ""), { status: "deleted" });
      }
    });

    it("gain one more, which leaves price and stock of the others", async () => {
      if (!canDo() || setup.addsSizes === false) return;
      const seen = await live();
      await world.ports.stock?.push([{ ...refTo(seen, "XOAI-250"), stock: 3 }], world.call);
      const before = await listingsOf(world).read(seen.id, world.call);
      const draft = await world.draft({ ...OPTIONS, units: [...UNITS, TIN] });
      await listingsOf(world).update(before, draft, world.call);
      await world.sandbox.control.advance(61_000);
      const after = await listingsOf(world).read(seen.id, world.call);
      expect(shown(after)).toEqual([
        ["XOAI-250", 89_000, 3],
        ["XOAI-500", 165_000, 9],
        ["XOAI-1000", 300_000, 2],
      ]);
      expect(after.units.slice(0, 2).map(({ id }) => id)).toEqual(seen.units.map(({ id }) => id));
      expect(await listingsOf(world).findBySku(TIN.sku, world.call)).toHaveLength(1);
      await listingsOf(world).update(after, draft, world.call);
      await world.sandbox.control.advance(61_000);
      expect(shown(await listingsOf(world).read(seen.id, world.call))).toEqual(shown(after));
    });

    it("are called something else only where the channel lets that be changed", async () => {
      if (!canDo() || setup.namesSizes === false) return;
      const seen = await live();
      expect(named(seen)).toEqual([["250 g"], ["500 g"]]);
      const units = UNITS.map((unit) => ({ ...unit, options: unit.options.map((option) => `Gói ${option}`) }));
      await listingsOf(world).update(seen, await world.draft({ ...OPTIONS, units }), world.call);
      await world.sandbox.control.advance(61_000);
      const after = await listingsOf(world).read(seen.id, world.call);
      const isEditable = listingsOf(world).editable.includes("options");
      expect(named(after)).toEqual(isEditable ? [["Gói 250 g"], ["Gói 500 g"]] : named(seen));
      expect(shown(after)).toEqual(shown(seen));
    });

    it("are told apart in orders", async () => {
      if (!canDo()) return;
      const seen = await live();
      const lines = [
        { sku: "XOAI-500", quantity: 2 },
        { sku: "XOAI-250", quantity: 1 },
      ];
      const { id } = world.sandbox.control.order(setup.shop, lines);
      const order = await world.ports.orders?.read(orderId.parse(id), world.call);
      expect(order?.lines.map(({ sku: code, quantity }) => [code, quantity])).toEqual(
        lines.map(({ sku: code, quantity }) => [code, quantity]),
      );
      // Sendo's orders name the product alone.
      for (const { sku: code, unit } of order?.lines ?? []) if (unit) expect(unit).toBe(refTo(seen, code).unit);
    });
  });
}
