import { describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";
import { documents } from "../../support/catalogue/shop";

export function rebuildSuite(shop: CatalogueShop): void {
  describe("rebuildCatalogue", () => {
    it("never shows less while it runs, and misses no change made meanwhile", async () => {
      const before = (await documents(shop.container)).size;
      const changed = await shop.someDocument(({ available }) => available > 5);
      const counts = new Set<number>();
      let running = true;
      const watching = (async () => {
        while (running) counts.add((await documents(shop.container)).size);
      })();
      const offer = {
        registered_product_id: changed.id,
        price: 99_000,
        stock: 3,
        unit_label: null,
        net: null,
        sample: false,
      };
      await Promise.all([
        shop.call.rebuildCatalogue(shop.container),
        shop.call.setOffers(shop.container, [offer]).then(() => shop.call.refreshCatalogue(shop.container)),
      ]);
      await shop.call.refreshCatalogue(shop.container);
      running = false;
      await watching;
      expect([...counts]).toEqual([before]);
      expect(await shop.document(changed.id)).toMatchObject({ price: 99_000, available: 3 });
      expect(await shop.call.needsRebuild(shop.container)).toBe(false);
    });
  });
}
