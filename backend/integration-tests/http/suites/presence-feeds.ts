import type { MedusaContainer } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import type { PresenceFeed } from "../../../src/contracts/presence-feeds";
import { readFeeds } from "../../../src/workflows/presence/read-feeds";
import { verifyAll } from "../../../src/workflows/presence/tend-evidence";
import type { Feeds } from "../../support/feeds";
import { channelOf } from "../../support/presence-desk";

/** What the runner's client answers, which is as untyped as parsed JSON. */
type Answer = Promise<ReturnType<typeof JSON.parse>>;
type Options = { headers: Record<string, string>; validateStatus: () => boolean };

type Desk = {
  get: (address: string, options?: Options) => Answer;
  post: (address: string, body: unknown, options?: Options) => Answer;
  container: () => MedusaContainer;
  home: () => Answer;
  feeds: Feeds;
  given: () => { tea: string; fish: string; helper: Options; second: Options };
};

const HOUR = 3_600_000;
const AGREED = { state: "authorised", source: "Công văn số 12/TT-VH ngày 20/11/2026 (mẫu)" };
const HEAD = "url,title,seller,code,gtin,price,availability";
const TEA = "https://tiki.vn/tra-sen-p1234.html?spid=5,Trà sen HTX Sen Việt,HTX Sen Việt,,,85000";

/** Lists that channels give away: allowed by an officer, read over HTTP, matched, chained, and looked after. */
export function presenceFeeds({ get, post, home, container, feeds, given }: Desk): void {
  const { partner, buudien } = feeds;
  const clock = { now: 0 };
  /** Reads what is due so many hours after the last reading, the partner having drawn its list then. All of it lies in the past. */
  const readAfter = async (hours: number, ...rows: string[]) => {
    clock.now += hours * HOUR;
    Object.assign(partner, { generatedAt: new Date(clock.now), list: [HEAD, ...rows, ""].join("\n") });
    await readFeeds(container(), () => new Date(clock.now));
  };
  const feedOf = async (id: string): Promise<PresenceFeed> =>
    (await get("feeds")).data.feeds.find(({ channel }: PresenceFeed) => channel.id === id);
  const begin = async (channel: string, hoursAgo = 20 * 24) => {
    Object.assign(partner, { complete: true, secret: feeds.settings.tiki.secret, status: null, cut: 0 });
    clock.now = Date.now() - hoursAgo * HOUR;
    expect((await post(`feeds/${channel}/grants`, AGREED)).status).toBe(201);
  };
  const onTiki = async (product: string) => channelOf((await get(`products/${product}`)).data, "tiki");

  describe("lists that channels let us read", () => {
    it("are read only once an officer has allowed it with a source, and no longer once that has ended", async () => {
      const { tea, helper } = given();
      clock.now = Date.now() - HOUR;
      await readAfter(0, `${TEA},in_stock`);
      expect(await feedOf("tiki")).toMatchObject({ state: "not_authorised", last_run: null });
      expect((await post("feeds/tiki/wishes", {})).status).toBe(409);
      const refused = await post("feeds/tiki/grants", { ...AGREED, source: "thư" });
      expect(refused.data.error.fields).toMatchObject([{ field: "source" }]);
      expect((await post("feeds/none/grants", AGREED)).status).toBe(404);
      expect((await get("feeds", helper)).status).toBe(403);
      expect((await post("feeds/tiki/grants", AGREED, helper)).status).toBe(403);
      await begin("tiki");
      expect(await feedOf("tiki")).toMatchObject({ state: "waiting" });
      await readAfter(0, `${TEA},in_stock`);
      expect(await onTiki(tea)).toMatchObject({ state: "live", grade: "B", links: [{ origin: "feed" }] });
      await post("feeds/tiki/grants", { ...AGREED, state: "withdrawn" });
      await readAfter(2, `${TEA},out_of_stock`);
      expect(await onTiki(tea)).toMatchObject({ state: "live" });
      expect(await feedOf("tiki")).toMatchObject({ state: "not_authorised", grants: [{ state: "withdrawn" }, {}] });
    });

    it("become chained evidence of grade B that follows the list and is kept once", async () => {
      const { tea } = given();
      await begin("tiki");
      await readAfter(0, `${TEA},in_stock`, "https://tiki.vn/khan-p9.html,Khăn tắm cotton,Shop khác,,,50000,in_stock");
      const { last_taken } = await feedOf("tiki");
      expect(last_taken).toMatchObject({
        outcome: "taken",
        counts: { rows: 2, matched: 1, kept: 1, gone: 0, unmatched: 1, refused: 0 },
        unmatched: [{ title: "Khăn tắm cotton" }],
      });
      const [check] = (await get(`checks?product=${tea}`)).data.checks;
      expect((await get(`checks/${check.id}`)).data.record.body).toMatchObject({
        grade: "B",
        outcome: "buyable",
        channelAnswer: {
          way: "feed",
          title: "Trà sen HTX Sen Việt",
          price: 85_000,
          listSha256: last_taken?.list_sha256,
        },
        match: { band: "same", rule: "name" },
      });
      await readAfter(1, `${TEA},in_stock`);
      expect((await feedOf("tiki")).last_taken?.counts).toMatchObject({ matched: 1, kept: 0 });
      await readAfter(1, `${TEA},out_of_stock`);
      expect(await onTiki(tea)).toMatchObject({ state: "listed_not_buyable", grade: "B" });
      await readAfter(24 * 8, `${TEA},out_of_stock`);
      expect(await feedOf("tiki")).toMatchObject({ state: "stale", last_taken: { counts: { kept: 1 } } });
      expect((await verifyAll(container(), new Date())).finding).toBeNull();
    });

    it("tell of listings that are gone, on two days before one is lost, and only where the list is whole", async () => {
      const { tea } = given();
      await begin("tiki");
      await readAfter(0, `${TEA},in_stock`);
      await readAfter(1, "https://tiki.vn/a-p1.html,Khác,,,,giá,in_stock");
      expect((await feedOf("tiki")).last_taken).toMatchObject({
        counts: { gone: 0, refused: 1 },
        refused: [{ row: 1, field: "price" }],
      });
      partner.complete = false;
      await readAfter(1);
      expect((await feedOf("tiki")).last_taken?.counts).toMatchObject({ rows: 0, gone: 0 });
      partner.complete = true;
      await readAfter(1);
      expect((await feedOf("tiki")).last_taken?.counts).toMatchObject({ gone: 1, kept: 1 });
      await readAfter(24);
      expect(await onTiki(tea)).toMatchObject({ state: "lost", reason: "failed_on_two_days" });
      await readAfter(24);
      expect((await feedOf("tiki")).last_taken?.counts).toMatchObject({ gone: 0, kept: 0 });
    });

    it("put a row nobody can be sure of before a person, whose answer holds for later lists", async () => {
      const { tea } = given();
      await begin("tiki");
      const doubtful = "https://tiki.vn/tra-sen-p77.html,Trà sen HTX Sen Việt vị gừng,Gian hàng A,,,90000";
      await readAfter(0, `${doubtful},in_stock`);
      expect(await onTiki(tea)).toMatchObject({ state: "unknown", reason: "checks_undecided" });
      const [review] = (await get("reviews")).data.reviews;
      expect(review.sides.page).toMatchObject({
        name: "Trà sen HTX Sen Việt vị gừng",
        seller: "Gian hàng A",
        price: 90_000,
      });
      await post(`reviews/${review.id}/decisions`, { verdict: "same" });
      if (review.needs > 1) await post(`reviews/${review.id}/decisions`, { verdict: "same" }, given().second);
      expect(await onTiki(tea)).toMatchObject({ state: "live", grade: "D" });
      await readAfter(1, `${doubtful},out_of_stock`);
      expect(await onTiki(tea)).toMatchObject({ state: "listed_not_buyable", grade: "D" });
      expect((await get("reviews")).data.reviews).toEqual([]);
    });

    it("say what is wrong when they fail or no newer one comes, and it is counted at the desk's first page", async () => {
      await begin("tiki", 6);
      await readAfter(0, `${TEA},in_stock`);
      const fault = async () => {
        const { state, last_run } = await feedOf("tiki");
        return [state, last_run?.fault];
      };
      Object.assign(partner, { secret: "of somebody else" });
      await readAfter(2, `${TEA},out_of_stock`);
      expect(await fault()).toEqual(["failing", "unsigned"]);
      Object.assign(partner, { secret: feeds.settings.tiki.secret, cut: 5 });
      await readAfter(1, `${TEA},out_of_stock`);
      expect(await fault()).toEqual(["failing", "wrong_hash"]);
      Object.assign(partner, { cut: 0, status: 503 });
      await readAfter(1, `${TEA},out_of_stock`);
      expect(await fault()).toEqual(["failing", "busy"]);
      expect((await home()).data.waiting.feeds).toBe(1);
      expect(await onTiki(given().tea)).toMatchObject({ state: "live" });
      partner.status = null;
      const asked = await post("feeds/tiki/wishes", {});
      expect(asked.status).toBe(202);
      await readAfter(1, `${TEA},in_stock`);
      expect(await fault()).toEqual(["fresh", null]);
    });

    it("come from the simulated Buudien in the demonstration, and are samples there", async () => {
      const { fish } = given();
      buudien.control.addShop("700100200", "Cơ sở mẫu");
      buudien.control.seed({ shop: "700100200", title: "Khô cá HTX Cá Đồng", sku: "KC-1", price: 120_000, stock: 4 });
      await begin("buudien", 0);
      await readFeeds(container(), () => new Date());
      expect(await feedOf("buudien")).toMatchObject({
        state: "fresh",
        sample: true,
        last_taken: { counts: { matched: 1 } },
      });
      const { checks } = (await get(`checks?product=${fish}`)).data;
      expect(checks).toMatchObject([{ grade: "B", outcome: "buyable", sample: true, channel_id: "buudien" }]);
    });
  });
}
