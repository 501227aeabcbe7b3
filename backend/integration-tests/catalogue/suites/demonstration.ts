import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";
import { documents } from "../../support/catalogue/shop";

export function demonstrationSuite(shop: CatalogueShop): void {
  const skuOf = (id: string) => `OCOP-${id.replace("rprod_", "")}`;
  const variantOf = async (sku: string) => {
    const [variant] = await shop.container.resolve(Modules.PRODUCT).listProductVariants({ sku: [sku] });
    if (!variant) throw new Error(`${sku} is not offered`);
    return variant;
  };
  const itemsOf = (sku: string) => shop.container.resolve(Modules.INVENTORY).listInventoryItems({ sku: [sku] });

  describe("the demonstration", () => {
    it("never enters the register's tables", async () => {
      const sampled = await shop.someDocument(({ card }) => card.facts.recognitions.some(({ sample }) => sample));
      const facts = (await shop.register.certificateFacts([sampled.id])).get(sampled.id);
      expect(facts?.recognitions.some(({ decision_number }) => decision_number?.startsWith("MẪU"))).toBe(false);
      const decisions = await shop.register.listDecisions({}, { take: null });
      expect(decisions.some(({ number }) => number.startsWith("MẪU"))).toBe(false);
    });

    it("is not read where it is off", async () => {
      const sampled = await shop.someDocument(({ detail }) => detail.label_facts?.sample === true);
      expect((await shop.catalogue.contentFacts([sampled.id], true)).get(sampled.id)?.demo_content).toBeTruthy();
      expect((await shop.catalogue.contentFacts([sampled.id], false)).get(sampled.id)?.demo_content ?? null).toBeNull();
    });

    it("goes without a trace, leaves real offers alone, and comes back", { timeout: 180_000 }, async () => {
      const real = await shop.someDocument(({ card }) => card.offer?.sample === false);
      const samples = [...(await documents(shop.container)).values()].filter(({ card }) => card.offer?.sample);
      const [done = "", torn = "", held = ""] = samples.map(({ id }) => skuOf(id));
      const inventory = shop.container.resolve(Modules.INVENTORY);

      // An earlier try was killed after one offer was gone and in the middle of the next, whose goods it left behind.
      const [ofDone, ofTorn, ofHeld] = [await variantOf(done), await variantOf(torn), await variantOf(held)];
      const [goodsOfDone] = await itemsOf(done);
      await shop.container
        .resolve(ContainerRegistrationKeys.LINK)
        .delete({ [Modules.PRODUCT]: { variant_id: [ofDone.id, ofTorn.id] } });
      await inventory.softDeleteInventoryItems([goodsOfDone?.id ?? ""]);
      await shop.container.resolve(Modules.PRODUCT).softDeleteProductVariants([ofDone.id]);
      // Somebody waits for goods of a third.
      const [goods] = await itemsOf(held);
      const [level] = await inventory.listInventoryLevels({ inventory_item_id: goods?.id });
      const [reserved] = await inventory.createReservationItems([
        {
          inventory_item_id: goods?.id ?? "",
          location_id: level?.location_id ?? "",
          quantity: 1,
          line_item_id: "ordli_x",
        },
      ]);

      const removed = await shop.call.removeDemo(shop.container);
      expect(removed).toMatchObject({ offers: samples.length - 2, held: 1 });
      expect(removed.offers).toBeGreaterThan(100);
      expect(await itemsOf(torn)).toEqual([]);
      await shop.call.refreshCatalogue(shop.container);
      expect(await variantOf(held)).toMatchObject({ id: ofHeld.id, metadata: { withdrawn: true } });
      const all = [...(await documents(shop.container)).values()];
      expect(all.filter(({ sample }) => sample)).toEqual([]);
      expect(await shop.demo.listDemoProducts({}, { take: null })).toEqual([]);
      expect((await shop.document(real.id))?.card.offer).toEqual(real.card.offer);
      await inventory.deleteReservationItems([reserved?.id ?? ""]);
      expect(await shop.call.removeDemo(shop.container)).toEqual({ products: 0, offers: 1, held: 0 });
      expect(await shop.call.removeDemo(shop.container)).toEqual({ products: 0, offers: 0, held: 0 });

      const loaded = await shop.call.loadDemo(shop.container);
      expect(loaded.offers.created).toBe(samples.length);
      expect(loaded.unmatched).toEqual([]);
    });
  });
}
