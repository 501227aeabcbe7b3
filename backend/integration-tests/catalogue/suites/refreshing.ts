import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";
import { documents } from "../../support/catalogue/shop";

export function refreshingSuite(shop: CatalogueShop): void {
  describe("refreshCatalogue", () => {
    it("follows price and stock, whoever wrote them", async () => {
      const sold = await shop.someDocument(({ available }) => available > 5);
      const offer = {
        registered_product_id: sold.id,
        price: 77_000,
        stock: 4,
        unit_label: null,
        net: null,
        sample: false,
      };
      expect(await shop.call.setOffers(shop.container, [offer])).toEqual({ created: 0, changed: 1, restocked: 1 });
      expect(await shop.call.setOffers(shop.container, [offer])).toEqual({ created: 0, changed: 0, restocked: 0 });
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(sold.id)).toMatchObject({
        price: 77_000,
        available: 4,
        card: { offer: { sample: false } },
      });

      const inventory = shop.container.resolve(Modules.INVENTORY);
      const [item] = await inventory.listInventoryItems({ sku: sold.card.offer?.sku });
      const [level] = await inventory.listInventoryLevels({ inventory_item_id: item?.id });
      if (!item || !level) throw new Error("The offer has no stock level");
      await inventory.createReservationItems({
        inventory_item_id: item.id,
        location_id: level.location_id,
        quantity: 4,
      });
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(sold.id)).toMatchObject({ available: 0, in_stock: false });
    });

    it("puts a product on sale that was only shown", async () => {
      const shown = await shop.someDocument(({ price, producer }) => price === null && producer !== null);
      const net = { amount: 500, unit: "g" as const };
      const offer = {
        registered_product_id: shown.id,
        price: 50_000,
        stock: 9,
        unit_label: "gói 500 g",
        net,
        sample: false,
      };
      expect(await shop.call.setOffers(shop.container, [offer])).toEqual({ created: 1, changed: 0, restocked: 0 });
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(shown.id)).toMatchObject({ price: 50_000, available: 9, card: { offer: { net } } });
    });

    it("shows what an import added, removes what was deleted", async () => {
      const file =
        "Tên sản phẩm;Chủ thể;Tỉnh;Hạng sao;Số QĐ;Ngày QĐ\nTrà lài thử;HTX Thử Nghiệm;Đồng Tháp;4;12/QĐ-UBND;01/10/2026";
      const content = Buffer.from(file).toString("base64");
      const input = { file_name: "moi.csv", content, actor: "test", dry_run: false, skip_refused: false };
      const { result } = await shop.call.importRegisterWorkflow(shop.container).run({ input });
      expect(result.counts.added).toBe(1);
      await shop.call.refreshCatalogue(shop.container);
      const added = [...(await documents(shop.container, { q: "trà lài thử" })).values()].find(
        ({ name }) => name === "Trà lài thử",
      );
      expect(added).toMatchObject({ state_1: "in_force", stars_1: 4, price: null });

      await shop.register.softDeleteRegisteredProducts([added?.id ?? ""]);
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(added?.id ?? "")).toBeUndefined();
    });

    it("shows a corrected name of the producer on all its products", async () => {
      const made = await shop.someDocument(({ card }) => card.producer !== null);
      const id = made.card.producer?.id ?? "";
      await shop.register.updateProducers({ id, name: "Hợp tác xã Đổi Tên" });
      await shop.call.refreshCatalogue(shop.container);
      const own = [...(await documents(shop.container, { producer: id })).values()];
      expect(own.length).toBeGreaterThan(0);
      for (const { card } of own) expect(card.producer?.name).toBe("Hợp tác xã Đổi Tên");
    });

    it("shows a story and a label somebody wrote in place of the samples", async () => {
      const sampled = await shop.someDocument(({ detail }) => detail.story?.sample === true);
      await shop.catalogue.createProductContents([
        {
          registered_product_id: sampled.id,
          story_vi: "Lời kể thật.",
          story_en: null,
          label_facts: null,
          pictures: null,
        },
      ]);
      await shop.call.refreshCatalogue(shop.container);
      expect((await shop.document(sampled.id))?.detail).toMatchObject({
        story: { text_vi: "Lời kể thật.", sample: false },
        label_facts: { sample: true },
      });
    });

    it("names a product it cannot read, leaves it as it is and goes on with the others", async () => {
      const [broken, other] = [...(await documents(shop.container)).values()].filter(
        ({ detail }) => detail.story === null,
      );
      if (!broken || !other) throw new Error("Every product has a story");
      const content = { story_vi: "Lời kể thật.", story_en: null, pictures: null };
      await shop.catalogue.createProductContents([
        { ...content, registered_product_id: broken.id, label_facts: { net_quantity: 500 } },
        { ...content, registered_product_id: other.id, label_facts: null },
      ]);
      await shop.call.refreshCatalogue(shop.container);
      expect((await shop.document(broken.id))?.detail.story).toBeNull();
      expect((await shop.document(other.id))?.detail.story).toMatchObject({ text_vi: "Lời kể thật." });
      await shop.catalogue.updateProductContents({ registered_product_id: broken.id, label_facts: null });
      await shop.call.refreshCatalogue(shop.container);
      expect((await shop.document(broken.id))?.detail.story).toMatchObject({ text_vi: "Lời kể thật." });
    });

    it("is done by one process at a time, and loses nothing", async () => {
      const touched = await shop.someDocument(() => true);
      await shop.catalogue.noteRegisteredProducts([touched.id]);
      const other = await shop.catalogue.asOnlyRefresher(() => shop.call.refreshCatalogue(shop.container));
      expect(other).toBeNull();
      expect(await shop.call.refreshCatalogue(shop.container)).toBe(1);
      expect(await shop.call.refreshCatalogue(shop.container)).toBe(0);
    });
  });
}
