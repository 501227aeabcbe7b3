import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channelByCode } from "../../channels";
import { Catalogue, judge, type KnownProduct } from "../../matching";
import { type RunningSandbox, SANDBOXES, startSandbox } from "../../sandbox";
import type { SandboxListing } from "../../sandbox/core/state";
import { testClock } from "../../testing/clock";
import { memoryThrottle } from "../../transport";
import { PageFetcher } from "../fetch";
import { EMPTY_CHAIN, nextRecord, verifyChain } from "../record";
import { checkPage, type PageCheckDeps } from "./page-check";

const NAM_HUY: KnownProduct = {
  id: "hat-sen",
  name: "Hạt sen sấy",
  producer: "Công ty TNHH Nam Huy",
  province: "Đồng Tháp",
};
const OTHER: KnownProduct = { ...NAM_HUY, id: "hat-sen-2", producer: "Cơ sở Tân Lộc Phát" };
const catalogue = Catalogue.of([NAM_HUY, OTHER]);
const nobody = () => Promise.reject(new Error("ENOTFOUND"));

describe.each(SANDBOXES.map((definition) => [definition.id, definition] as const))(
  "a page of %s",
  (channel, definition) => {
    let sandbox: RunningSandbox;
    let listing: SandboxListing;
    let deps: PageCheckDeps;

    beforeAll(async () => {
      sandbox = await startSandbox(definition);
      sandbox.control.addShop("900100", "Nam Huy Official");
    });
    afterAll(() => sandbox.close());

    beforeEach(() => {
      sandbox.control.reset();
      const sale = { shop: "900100", title: "Hạt sen sấy Nam Huy gói 500g", sku: "HS-500", price: 185_000, stock: 20 };
      listing = sandbox.control.seed(sale);
      const { host } = new URL(sandbox.url);
      const clock = testClock();
      const fetcher = new PageFetcher(
        { resolve: nobody, clock, pace: memoryThrottle() },
        { trustedHosts: new Set([host]), timeoutMs: 2_000 },
      );
      deps = {
        visit: (url, known, signal) => fetcher.visit(url, known, signal),
        judge: (offer) => judge(NAM_HUY.id, offer, catalogue),
        now: clock.now,
        addresses: { hosts: { [host]: channel } },
      };
    });

    const look = () => {
      const url = `${sandbox.url}${definition.pagePath(listing)}`;
      return checkPage({ product: NAM_HUY.id, channel, url }, deps);
    };

    it("proves a product that is there, with everything that was seen", async () => {
      const { body, excerpt } = await look();
      expect(body).toMatchObject({ grade: "C", outcome: "buyable", channel, page: { status: 200, price: 185_000 } });
      expect(body.match).toMatchObject({ band: "same", rule: "name", matcher: "names-1" });
      // A producer's own site has no numbers of a channel.
      expect(body.listing ?? "").toMatch(channelByCode(channel) ? new RegExp(`^${channel}:.*\\d{5,}`) : /^$/);
      expect(body.page?.bodySha256).toMatch(/^[0-9a-f]{64}$/);
      expect(excerpt).toContain("Hạt sen sấy");
      expect(verifyChain([nextRecord(EMPTY_CHAIN, body)]).intact).toBe(true);
    });

    it("sees that it is sold out where the page says so", async () => {
      sandbox.control.edit(listing.id, { stock: 0 });
      const { body } = await look();
      const told = Number(listing.id.slice(-1)) % 3 === 0;
      expect(body.outcome).toBe(told ? "not_buyable" : "buyable");
    });

    it("sees that it is gone, and that the page now shows something else", async () => {
      sandbox.control.edit(listing.id, { title: "Hạt sen sấy Tân Lộc Phát 500g" });
      const changed = (await look()).body.outcome;
      // Where the shop's name is shown a person decides: the shop is Nam Huy's, the goods say otherwise.
      expect(["other_product", "undecided"]).toContain(changed);
      sandbox.control.edit(listing.id, { title: "Nồi cơm điện" });
      expect((await look()).body.outcome).toBe("other_product");
      sandbox.control.edit(listing.id, { status: "deleted" });
      expect((await look()).body).toMatchObject({ outcome: "gone", page: { status: 404 } });
    });

    it("proves nothing when the channel refuses, breaks or turns in circles", async () => {
      for (const mode of ["server_error", "rate_limited", "redirect_loop", "reset_before"] as const) {
        sandbox.control.clearFaults();
        sandbox.control.fault({ mode, path: definition.pagePath(listing) });
        const { body } = await look();
        expect([mode, body.outcome]).toEqual([mode, "unreachable"]);
        expect(body.page?.fault).toBeTruthy();
      }
    });
  },
);
