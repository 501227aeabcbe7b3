import { describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";
import { documents } from "../../support/catalogue/shop";

export function demonstrationSuite(shop: CatalogueShop): void {
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
      const removed = await shop.call.removeDemo(shop.container);
      expect(removed.offers).toBeGreaterThan(100);
      await shop.call.refreshCatalogue(shop.container);
      const all = [...(await documents(shop.container)).values()];
      expect(all.filter(({ sample }) => sample)).toEqual([]);
      expect(await shop.demo.listDemoProducts({}, { take: null })).toEqual([]);
      expect((await shop.document(real.id))?.card.offer).toEqual(real.card.offer);
      expect(await shop.call.removeDemo(shop.container)).toEqual({ products: 0, offers: 0 });

      const loaded = await shop.call.loadDemo(shop.container);
      expect(loaded.offers.created).toBe(removed.offers);
      expect(loaded.unmatched).toEqual([]);
    });
  });
}
