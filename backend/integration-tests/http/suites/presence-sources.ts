import type { MedusaContainer } from "@medusajs/framework/types";
import type { startSandbox } from "@ocop/integrations/sandbox";
import { describe, expect, it } from "vitest";
import type { PresenceService } from "../../../src/modules/presence/service";
import { checkPages } from "../../../src/workflows/presence/check-pages";
import { visitingOf } from "../../../src/workflows/presence/container-visiting";
import { openDemoLinks } from "../../../src/workflows/presence/demo-links";
import { observeListings } from "../../../src/workflows/presence/observe-listings";
import { observeOwnShop } from "../../../src/workflows/presence/observe-own-shop";
import { takeClaims } from "../../../src/workflows/presence/take-claims";
import { channelOf, exchangedClaim, ownListing, putOnSale } from "../../support/presence-desk";

/** What the runner's client answers, which is as untyped as parsed JSON. */
type Answer = Promise<ReturnType<typeof JSON.parse>>;

type Desk = {
  get: (address: string) => Answer;
  post: (address: string, body: unknown) => Answer;
  container: () => MedusaContainer;
  sandbox: Awaited<ReturnType<typeof startSandbox>>;
  given: () => { tea: string; addLink: () => Answer; book: PresenceService["book"] };
};

/** Evidence that nobody types in: the shop itself, the demonstration's pages, our own listings, files brought back. */
export function presenceSources({ get, post, container, sandbox, given }: Desk): void {
  describe("where evidence comes from", () => {
    it("tells the chain's head and verifies it when asked; the shop itself is a channel", async () => {
      const link = await given().addLink();
      expect((await post(`links/${link.id}/visits`, {})).status).toBe(202);
      expect((await get("chain")).data).toMatchObject({ head: { sequence: 1 }, verified: null });
      expect((await post("chain", {})).data).toMatchObject({ verified: { intact: true, sequence: 1 } });
      await putOnSale(container(), given().tea, false);
      expect(await observeOwnShop(container(), () => new Date())).toBe(1);
      expect(await observeOwnShop(container(), () => new Date())).toBe(0);
      expect(channelOf((await get(`products/${given().tea}`)).data, "own-shop")).toMatchObject({
        state: "live",
        grade: "A",
      });
    });

    it("fills the demonstration with pages of a simulated marketplace, once, and marks all of it as samples", async () => {
      await putOnSale(container(), given().tea, true);
      expect(await openDemoLinks(container(), new Date(), 0)).toBe(true);
      expect(await openDemoLinks(container(), new Date(), 0)).toBe(true);
      expect(sandbox.control.listings()).toHaveLength(1);
      expect(await checkPages(await visitingOf(container()))).toBe(1);
      const { checks } = (await get(`checks?product=${given().tea}`)).data;
      expect(checks).toMatchObject([
        { outcome: "buyable", grade: "C", sample: true },
        { outcome: "claimed", sample: true },
      ]);
      // Samples count only where the demonstration is on, and here it is off.
      expect(channelOf((await get(`products/${given().tea}`)).data, "lazada")).toMatchObject({ state: "unknown" });
    });

    it("takes over what our own listings showed when they were read back, and what a file brought back", async () => {
      const application = container();
      await ownListing(application, given().tea, "https://shopee.vn/product/1/2");
      await exchangedClaim(application, given().tea, "https://nongsan.buudien.vn/san-pham/tra-sen");
      const on = await observeListings(application, new Date(0), () => new Date());
      expect(await observeListings(application, on, () => new Date())).toEqual(on);
      await takeClaims(application, new Date(0), () => new Date());
      await takeClaims(application, new Date(0), () => new Date());
      const { data } = await get(`products/${given().tea}`);
      expect(channelOf(data, "shopee")).toMatchObject({
        state: "live",
        grade: "A",
        links: [{ origin: "own_listing", url: "https://shopee.vn/product/1/2" }],
      });
      expect(channelOf(data, "buudien")).toMatchObject({ state: "claimed", links: [{ origin: "file_exchange" }] });
      expect((await given().book.head()).sequence).toBe(2);
    });
  });
}
