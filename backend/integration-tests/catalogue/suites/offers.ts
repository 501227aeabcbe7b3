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

    it("refuses a product the register does not hold, and an offer that makes no sense", async () => {
      await expect(shop.call.setOffers(shop.container, [offerOf("rprod_nowhere")])).rejects.toThrow("rprod_nowhere");
      await expect(shop.call.setOffers(shop.container, [{ ...offerOf("rprod_x"), price: 0.5 }])).rejects.toThrow();
    });
  });
}
