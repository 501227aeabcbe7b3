import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";

const KEY = "order_of_a_killed_process";
const TIME_TO_LIVE_S = 60;

/** Locks of Medusa's workflows, where the process that held one was killed. */
export function locksSuite(shop: CatalogueShop): void {
  describe("a lock", () => {
    it("is kept while its time runs, and freed once it is over, though nobody let go of it", async () => {
      const locking = shop.container.resolve(Modules.LOCKING);
      const database = shop.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const take = () => locking.acquire(KEY, { expire: TIME_TO_LIVE_S });
      await take();
      expect(await shop.call.freeExpiredLocks(shop.container)).toBe(0);
      await database("locking")
        .where({ id: KEY })
        .update({ expiration: database.raw("now() - interval '1 second'") });
      await expect(take()).rejects.toThrow(/Failed to acquire lock/);

      expect(await shop.call.freeExpiredLocks(shop.container)).toBe(1);
      await take();
      expect(await locking.release(KEY)).toBe(true);
    });
  });
}
