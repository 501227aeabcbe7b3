import { readRows, toCsv } from "@ocop/integrations/exchange";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ContentService } from "../../../src/modules/content/service";
import type { SheetPlan } from "../../../src/workflows/content/sheet/plan";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";

const BY = { by: "prin_member", onBehalfOf: null };
const LATER = 120_000;
const OFFER = { price: 90_000, stock: 10, unit_label: "gói 500 g", net: null, sample: false };

/** Products in a spreadsheet: downloaded, typed over, checked, applied. */
export function sheetsSuite(shop: CatalogueShop): void {
  describe("the sheet of a producer's products", () => {
    let producer: string;
    let ids: string[];
    let content: ContentService;

    beforeAll(async () => {
      content = shop.container.resolve("content");
      const registered = await shop.register.listRegisteredProducts({ same_as: null }, { take: null });
      const counts = new Map<string, number>();
      for (const { producer_id } of registered)
        if (producer_id) counts.set(producer_id, (counts.get(producer_id) ?? 0) + 1);
      producer = [...counts].find(([, count]) => count === 3)?.[0] ?? "";
    });

    beforeEach(async () => {
      ids = (await shop.call.readProducts(shop.container, producer)).map(({ id }) => id);
      const offers = ids.slice(0, 2).map((registered_product_id) => ({ ...OFFER, registered_product_id }));
      await shop.call.setOffers(shop.container, offers);
    });

    /** The downloaded sheet with cells typed over, by line from 2 and heading. */
    async function edited(...edits: [number, string, string][]): Promise<Uint8Array> {
      const rows = await readRows(await shop.call.downloadSheet(shop.container, producer, "xlsx"));
      for (const [line, heading, text] of edits) {
        const row = rows[line - 1] ?? [];
        row[rows[0]?.findIndex((cell) => cell.startsWith(heading)) ?? -1] = text;
      }
      return toCsv(rows);
    }
    const check = (bytes: Uint8Array) => shop.call.checkSheet(shop.container, producer, bytes);
    const apply = (bytes: Uint8Array) => shop.call.applySheet(shop.container, { producer, bytes, ...BY });
    const stands = async () =>
      (await shop.call.readProducts(shop.container, producer)).map(({ offer, label }) => ({ offer, label }));
    const sheets = () => content.listContentSheets({}, { order: { decided_at: "ASC" } });
    const sentOf = async (id = "") => (await content.submissionsOf(id)).map(({ fields }) => fields.label);

    it("holds the producer's own products and nothing to change", async () => {
      const rows = await readRows(await shop.call.downloadSheet(shop.container, producer, "csv"));
      expect(rows.slice(1).map(([code]) => code)).toEqual(ids);
      expect(rows[1]?.slice(2, 5)).toEqual(["90000", "10", "gói 500 g"]);
      expect(await check(await edited())).toMatchObject({ reading: { changes: [], unchanged: 3, faults: [] } });
    });

    it("writes nothing while it is only checked", async () => {
      const before = await stands();
      expect(await check(await edited([2, "Giá bán", "95.000"], [3, "Giá bán", "x"]))).toMatchObject({
        reading: { changes: [{ line: 2 }], faults: [{ line: 3, code: "price" }] },
      });
      expect(await stands()).toEqual(before);
    });

    it("takes prices and stock at once, labels and names by way of a review, and once more changes nothing", async () => {
      const sheet = await edited(
        [2, "Giá bán", "95.000"],
        [2, "Đơn vị bán", "Hộp 1 kg"],
        [2, "Bảo quản", "Nơi khô mát"],
        [3, "Giá bán", "60k"],
        [3, "Số lượng", "25"],
      );
      expect(await apply(sheet)).toMatchObject({ kind: "applied" });
      expect(await stands()).toMatchObject([
        { offer: { price: 95_000, stock: 10 }, label: { storage: "Nơi khô mát" } },
        { offer: { price: 60_000, stock: 25 } },
        {},
      ]);
      expect(await sentOf(ids[0])).toMatchObject([{ storage: "Nơi khô mát" }]);
      const [sent] = await content.submissionsOf(ids[0] ?? "");
      expect(sent?.fields.sizes).toEqual([{ size: 1, name: "Hộp 1 kg", net: null, gtin: null }]);
      const [line] = await shop.call.readProducts(shop.container, producer);
      expect(line).toMatchObject({
        offer: { unit_label: "Hộp 1 kg" },
        standing: { metadata: { unit_label: "gói 500 g" } },
      });
      expect(await apply(sheet)).toMatchObject({ kind: "applied", sheet: null });
    });

    it("changes nothing at all where one cell is wrong", async () => {
      const [before, kept] = [await stands(), (await sheets()).length];
      const wrong = await edited([2, "Giá bán", "96.000"], [3, "Số lượng", "-1"]);
      expect(await apply(wrong)).toMatchObject({ kind: "faulty" });
      expect([await stands(), (await sheets()).length]).toEqual([before, kept]);
    });

    it("says why a file cannot be read", async () => {
      expect(await apply(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toEqual({
        kind: "unreadable",
        reason: "damaged",
      });
    });

    it.each([0, 1, 3])("is carried to its end after a crash with %d offers written, once", async (written) => {
      const offer = { ...OFFER, price: 70_000 + written, stock: 5 };
      const label = { usage: `Pha với nước sôi, lần ${written}` };
      const plan: SheetPlan = {
        offers: ids.map((id) => ({ ...offer, registered_product_id: id })),
        labels: [{ product: ids[2] ?? "", label }],
      };
      const kept = { producer_id: producer, sha256: "0".repeat(64), plan, decided_by: BY.by, on_behalf_of: null };
      const { id } = await content.keepSheet(kept);
      await shop.call.setOffers(shop.container, plan.offers.slice(0, written));
      await shop.call.finishSheets(shop.container, new Date());
      expect(await content.sheet(id)).toMatchObject({ applied_at: null });
      for (const _ of [1, 2]) await shop.call.finishSheets(shop.container, new Date(Date.now() + LATER));
      expect((await content.sheet(id))?.applied_at).not.toBeNull();
      for (const { offer: standing } of await stands())
        expect(standing).toMatchObject({ price: offer.price, stock: 5 });
      expect((await sentOf(ids[2])).filter(({ usage }) => usage === label.usage)).toHaveLength(1);
    });
  });
}
