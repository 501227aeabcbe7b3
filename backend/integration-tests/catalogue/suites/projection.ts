import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import type { CatalogueDocument } from "../../../src/modules/catalogue/document";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";
import { documents, revision } from "../../support/catalogue/shop";

const REAL_PRODUCTS = 408;

export function projectionSuite(shop: CatalogueShop): void {
  const linkOf = (document: CatalogueDocument) => ({
    register: { registered_product_id: document.id },
    [Modules.PRODUCT]: { product_id: document.product_id },
  });

  describe("first data", () => {
    it("has a document for every real product, and goods on sale", async () => {
      const all = [...(await documents(shop.container)).values()];
      expect(all).toHaveLength(REAL_PRODUCTS);
      expect(all.filter(({ price }) => price !== null).length).toBeGreaterThanOrEqual(150);
      expect(all.filter(({ price, in_stock }) => price !== null && !in_stock).length).toBeGreaterThanOrEqual(3);
    });

    it("changes nothing the second time", async () => {
      const before = await revision(shop.container);
      const results = new Map<string, unknown>();
      await shop.call.loadFirstData(shop.container, (what, _, result) => results.set(what, result));
      expect(results.get("products")).toEqual({ created: 0, changed: 0, adopted: 0 });
      expect(results.get("demonstration")).toMatchObject({ offers: { created: 0, changed: 0, restocked: 0 } });
      expect(results.get("catalogue")).toEqual({ refreshed: 0 });
      expect(await revision(shop.container)).toEqual(before);
    });
  });

  describe("projectCatalogue", () => {
    it("gives each registered product one published product in the shop's channel, without price or text", async () => {
      const unsold = await shop.someDocument(({ price }) => price === null);
      const query = shop.container.resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({
        entity: "product",
        fields: [
          "handle",
          "title",
          "status",
          "description",
          "thumbnail",
          "variants.id",
          "sales_channels.id",
          "shipping_profile.id",
        ],
        filters: { id: unsold.product_id },
      });
      expect(data).toMatchObject([
        {
          handle: unsold.card.handle,
          title: unsold.name,
          status: "published",
          description: null,
          thumbnail: null,
          variants: [],
          sales_channels: [{ id: expect.any(String) }],
          shipping_profile: { id: expect.any(String) },
        },
      ]);
    });

    it("adopts the product a crash left without its link", async () => {
      const orphan = await shop.someDocument(() => true);
      await shop.container.resolve(ContainerRegistrationKeys.LINK).dismiss([linkOf(orphan)]);
      expect(await shop.call.projectCatalogue(shop.container)).toEqual({ created: 0, changed: 0, adopted: 1 });
      await shop.call.refreshCatalogue(shop.container);
      expect((await shop.document(orphan.id))?.product_id).toBe(orphan.product_id);
    });
  });
}
