import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";

export function offersSuite(shop: CatalogueShop): void {
  describe("setOffers", () => {
    const offerOf = (registered_product_id: string) => ({
      registered_product_id,
      price: 61_000,
      stock: 6,
      unit_label: "hộp 200 g",
      net: null,
      sample: false,
    });
    const unsold = () => shop.someDocument(({ price, producer }) => price === null && producer !== null);
    const skuOf = (id: string) => `OCOP-${id.replace("rprod_", "")}`;

    it("goes on after a crash between a variant and its price and stock item", async () => {
      const { id, product_id } = await unsold();
      const sku = skuOf(id);
      await shop.container.resolve(Modules.PRODUCT).createProductVariants({ product_id, sku, title: "hộp 200 g" });
      await shop.container.resolve(Modules.INVENTORY).createInventoryItems({ sku });
      expect(await shop.call.setOffers(shop.container, [offerOf(id)])).toEqual({
        created: 1,
        changed: 0,
        restocked: 0,
      });
      expect(await shop.call.setOffers(shop.container, [offerOf(id)])).toEqual({
        created: 0,
        changed: 0,
        restocked: 0,
      });
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(id)).toMatchObject({ price: 61_000, available: 6 });
    });

    it("takes up a stock item whose variant is gone", async () => {
      const { id } = await unsold();
      await shop.container.resolve(Modules.INVENTORY).createInventoryItems({ sku: skuOf(id) });
      expect(await shop.call.setOffers(shop.container, [offerOf(id)])).toEqual({
        created: 1,
        changed: 0,
        restocked: 0,
      });
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(id)).toMatchObject({ price: 61_000, available: 6 });
    });

    it("sells a product in several sizes, heals a half-made one, and withdraws one without deleting it", async () => {
      const { id, product_id } = await unsold();
      const bag = offerOf(id);
      const box = { ...bag, size: 2, price: 110_000, stock: 3, unit_label: "hộp 500 g" };
      await shop.call.setOffers(shop.container, [bag]);
      const sku = `${skuOf(id)}-2`;
      await shop.container.resolve(Modules.PRODUCT).createProductVariants({ product_id, sku, title: "hộp 500 g" });
      expect(await shop.call.setOffers(shop.container, [bag, box])).toEqual({ created: 1, changed: 0, restocked: 0 });
      await shop.call.refreshCatalogue(shop.container);
      const both = await shop.document(id);
      expect(both).toMatchObject({ price: 61_000, available: 9 });
      expect(both?.card.sizes?.map((size) => [size.sku, size.price, size.available])).toEqual([
        [skuOf(id), 61_000, 6],
        [sku, 110_000, 3],
      ]);
      await shop.call.setOffers(shop.container, [{ ...box, withdrawn: true }]);
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(id)).toMatchObject({ price: 61_000, available: 6 });
      expect((await shop.document(id))?.card.sizes).toBeUndefined();
      expect(await shop.container.resolve(Modules.PRODUCT).listProductVariants({ sku: [sku] })).toHaveLength(1);
    });

    it("refuses a product the register does not hold, and an offer that makes no sense", async () => {
      await expect(shop.call.setOffers(shop.container, [offerOf("rprod_nowhere")])).rejects.toThrow("rprod_nowhere");
      await expect(shop.call.setOffers(shop.container, [{ ...offerOf("rprod_x"), price: 0.5 }])).rejects.toThrow();
    });
  });
}
