import { afterEach, describe, expect, it, vi } from "vitest";
import type { Choice } from "../../../src/workflows/shop/list/list-filters";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";
import { revision } from "../../support/catalogue/shop";

export function midnightSuite(shop: CatalogueShop): void {
  describe("the day after a certificate ends", () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    const choice = (change: Partial<Choice>): Choice => ({
      ...{
        stars: [],
        group: [],
        province: [],
        district: [],
        commune: [],
        producer: [],
        legal_type: [],
        certificate: [],
      },
      ...{ in_stock: false, price_min: null, price_max: null },
      ...change,
    });
    const list = (change: Partial<Choice>) =>
      shop.call.listProducts(shop.container, {
        q: undefined,
        choice: choice(change),
        sort: "name",
        page: 1,
        limit: 500,
        facets: true,
      });
    const IN_FORCE: Choice["certificate"] = ["in_force", "expiring", "extended"];
    const count = (facet: { value: string; count: number }[], value: string) =>
      facet.find((entry) => entry.value === value)?.count ?? 0;
    const midnight = (dayNumber: number) => new Date(dayNumber * 86_400_000 - 7 * 3_600_000);

    it("takes badge, filter and facets away at midnight in Việt Nam, without touching a document", async () => {
      const ending = await shop.someDocument(({ state_1, stars_1 }) => state_1 === "expiring" && stars_1 === 3);
      vi.useFakeTimers({ toFake: ["Date"], now: midnight(ending.until_1).getTime() - 1_000 });
      const lastDay = await list({ certificate: IN_FORCE });
      const stateOfIndex = await revision(shop.container);
      const shown = lastDay.products.find(({ id }) => id === ending.id);
      expect(shown?.certificate).toMatchObject({ status: "expiring", badge: { stars: 3 } });

      vi.setSystemTime(midnight(ending.until_1));
      const nextDay = await list({ certificate: IN_FORCE });
      expect(nextDay.products.some(({ id }) => id === ending.id)).toBe(false);
      const lapsed = await list({ certificate: ["lapsed"] });
      expect(lapsed.products.find(({ id }) => id === ending.id)?.certificate).toMatchObject({
        status: "lapsed",
        badge: null,
      });
      // Others may end on the same day, so the lists are compared with the facets and not with the day before alone.
      const gone = lastDay.products.filter(({ id }) => !nextDay.products.some((product) => product.id === id));
      expect(nextDay.page.total).toBe(lastDay.page.total - gone.length);
      const threeStars = gone.filter(({ certificate }) => certificate.badge?.stars === 3).length;
      expect(count(nextDay.facets?.stars ?? [], "3")).toBe(count(lastDay.facets?.stars ?? [], "3") - threeStars);
      expect(count(nextDay.facets?.certificate ?? [], "lapsed")).toBe(lapsed.page.total);
      expect(await revision(shop.container)).toEqual(stateOfIndex);
    });

    it("brings the stretches ahead into view once a day", async () => {
      const ending = await shop.someDocument(({ state_1 }) => state_1 === "expiring");
      vi.useFakeTimers({ toFake: ["Date"], now: midnight(ending.until_1) });
      expect(await shop.call.turnDay(shop.container)).toBeGreaterThan(0);
      await shop.call.refreshCatalogue(shop.container);
      expect(await shop.document(ending.id)).toMatchObject({ state_1: "lapsed", stars_1: null });
      expect(await shop.call.turnDay(shop.container)).toBe(0);
    });
  });
}
