import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PRESENCE } from "../../src/modules/presence";
import type { PresenceService } from "../../src/modules/presence/service";
import { REGISTER_MODULE } from "../../src/modules/register";
import type { RegisterService } from "../../src/modules/register/service";
import { rebuildCatalogue } from "../../src/workflows/catalogue/refresh/rebuild-catalogue";
import { verifyAll } from "../../src/workflows/presence/tend-evidence";
import { ensureReferenceData } from "../../src/workflows/register/ensure-reference-data";
import { ensureShopSetup } from "../../src/workflows/setup/ensure-shop-setup";
import { visit } from "../presence/world";
import { startFeeds } from "../support/feeds";
import { overHttp } from "../support/http/suite";
import { officerHeaders } from "../support/officer";
import { channelOf, form, looked, photograph, REGISTER, refreshDocuments } from "../support/presence-desk";
import { presenceFeeds } from "./suites/presence-feeds";
import { presenceSources } from "./suites/presence-sources";

const definition = SANDBOXES.find(({ id }) => id === "lazada");
if (!definition) throw new Error("There is no simulated Lazada");
const lazada = await startSandbox(definition, { automatic: true });
lazada.control.addShop("700100201", "HTX mẫu");
const feeds = await startFeeds();

// Read when the application is loaded, which comes after this.
process.env.EVIDENCE_HOSTS = JSON.stringify({ [new URL(lazada.url).host]: "lazada", ...feeds.hosts });
process.env.EVIDENCE_FEEDS = JSON.stringify(feeds.settings);
process.env.FILES_DIR = fs.mkdtempSync(path.join(os.tmpdir(), "presence-files-"));
afterAll(() => lazada.close());
afterAll(() => feeds.close());
afterAll(() => fs.rmSync(process.env.FILES_DIR ?? "", { recursive: true, force: true }));

const JPEG = await photograph();
const URL_TEA = "https://shopee.vn/tra-sen-i.1.2?utm_source=zalo";

overHttp({
  testSuite: ({ api, getContainer }) => {
    type Options = { headers: Record<string, string>; validateStatus: () => boolean };
    let operator: Options;
    let second: Options;
    let helper: Options;
    let tea: string;
    let fish: string;
    let otherUnit: string;
    let book: PresenceService["book"];

    const signedIn = async (email: string, role: "operator" | "officer" | "helper", unit_ids: string[] | null) => ({
      headers: await officerHeaders(getContainer(), { email, role, unit_ids }),
      validateStatus: () => true,
    });

    beforeAll(async () => {
      await ensureReferenceData(getContainer());
      await ensureShopSetup(getContainer());
      // Making the index lays out tables, which must stand before the rows are kept.
      await rebuildCatalogue(getContainer());
    });

    beforeEach(async () => {
      operator = await signedIn("mot@example.com", "operator", null);
      second = await signedIn("hai@example.com", "operator", null);
      const body = new FormData();
      body.append("file", new Blob([REGISTER]), "danh-ba.csv");
      await api.post("/officer/register/imports?dry_run=false", body, operator);
      const register: RegisterService = getContainer().resolve(REGISTER_MODULE);
      const products = await register.listRegisteredProducts({});
      const found = products.find(({ name }) => name === "Trà sen");
      const other = products.find(({ name }) => name === "Khô cá");
      if (!found || !other) throw new Error("The register was not read");
      tea = found.id;
      fish = other.id;
      otherUnit = other.district_id ?? "";
      helper = await signedIn("ba@example.com", "helper", [otherUnit]);
      await refreshDocuments(
        getContainer(),
        products.map(({ id }) => id),
      );
      ({ book } = getContainer().resolve<PresenceService>(PRESENCE));
    });

    const get = (address: string, options = operator) => api.get(`/officer/presence/${address}`, options);
    const post = (address: string, body: unknown, options = operator) =>
      api.post(`/officer/presence/${address}`, body, options);
    const addLink = async () => (await post("links", { product_id: tea, url: URL_TEA })).data.link;
    const visited = async (link: string, outcome: Parameters<typeof visit>[0]) =>
      book.keepVisit(link, visit(outcome, new Date(), { product: tea }), new Date());

    describe("the officer's desk for presence", () => {
      it("takes an address as a claim, without its tracking, once", async () => {
        const added = await post("links", { product_id: tea, url: `Xem ngay ${URL_TEA}` });
        expect(added).toMatchObject({
          status: 201,
          data: {
            repeated: false,
            link: { channel_id: "shopee", url: "https://shopee.vn/tra-sen-i.1.2", state: "claimed" },
          },
        });
        expect((await post("links", { product_id: tea, url: "https://shopee.vn/product/1/2" })).status).toBe(200);
        const { data } = await get(`products/${tea}`);
        expect(data).toMatchObject({ product: { name: "Trà sen", producer: "HTX Sen Việt" }, best: "claimed" });
        const claimed = { state: "claimed", grade: "E", last_check: { outcome: "claimed" } };
        expect(channelOf(data, "shopee")).toMatchObject(claimed);
        expect(channelOf(data, "tiki")).toMatchObject({ state: "unknown", reason: "never_checked", links: [] });
        expect(channelOf(data, "sendo")).toMatchObject({ state: "not_applicable", reason: "channel_closed" });
      });

      it("says what is wrong with an address", async () => {
        const refused = async (url: string) =>
          (await post("links", { product_id: tea, url })).data.error.fields.map(
            ({ field }: { field: string }) => field,
          );
        expect(await refused("chưa có")).toEqual(["url"]);
        expect(await refused("https://shopee.vn/shop/1")).toEqual(["url"]);
        expect(await refused("https://senviet.example.vn/tra-sen")).toEqual(["channel_id"]);
        const own = await post("links", {
          product_id: tea,
          url: "https://senviet.example.vn/tra-sen",
          channel_id: "website",
        });
        expect(own).toMatchObject({ status: 201, data: { link: { channel_id: "website" } } });
        expect((await post("links", { product_id: "none", url: URL_TEA })).status).toBe(404);
      });

      it("opens a state down to its evidence, for a day and as known at an instant", async () => {
        const link = await addLink();
        const before = (await book.head()).known_at.toISOString();
        await visited(link.id, "buyable");
        const { data } = await get(`products/${tea}`);
        expect(data).toMatchObject({ best: "live" });
        expect((await get(`products/${tea}?as_known=${before}`)).data).toMatchObject({ best: "claimed" });
        expect((await get(`products/${tea}?day=2030-01-01`)).data).toMatchObject({ best: "unknown" });
        expect((await get(`products/${tea}?day=gestern`)).status).toBe(400);
        const { checks } = (await get(`checks?product=${tea}`)).data;
        expect(checks.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["buyable", "claimed"]);
        expect((await get(`checks/${checks[0].id}`)).data).toMatchObject({
          record: { sequence: 2, body: { page: { name: "Trà sen hộp 100 g", price: 85_000 } } },
          excerpt: "Trà sen hộp 100 g",
          reasons: [{ vi: "Tên trên trang có đủ tên sản phẩm." }],
        });
        expect((await get("checks/none")).status).toBe(404);
      });

      it("puts both sides of a question beside each other, and counts the page once it is decided", async () => {
        const link = await addLink();
        await visited(link.id, "undecided");
        const [review] = (await get("reviews")).data.reviews;
        expect(review).toMatchObject({
          kind: "match",
          mine: false,
          sides: { product: { name: "Trà sen", producer: "HTX Sen Việt" }, page: { seller: "HTX Sen", price: 85_000 } },
        });
        const decide = (verdict: string, options: Options) =>
          post(`reviews/${review.id}/decisions`, { verdict }, options);
        expect((await decide("agree", operator)).status).toBe(400);
        expect((await decide("same", operator)).status).toBe(200);
        if (review.needs > 1) {
          expect((await get(`reviews/${review.id}`)).data.decisions).toEqual([]);
          expect((await decide("same", second)).status).toBe(200);
        }
        expect((await decide("different", operator)).data.error.code).toBe("decided_already");
        expect((await get(`reviews/${review.id}`)).data).toMatchObject({ review: { state: "decided", mine: true } });
        expect((await get(`products/${tea}`)).data.best).toBe("live");
        expect((await get("agreement")).data).toMatchObject({ pairs: review.needs - 1, agreed: review.needs - 1 });
      });

      it("puts what two people differ on to a third, and tells how far they agree", async () => {
        const link = await addLink();
        await visited(link.id, "undecided");
        const [review] = (await get("reviews")).data.reviews;
        const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await connection.raw("update presence_review set needs = 2 where id = ?", [review.id]);
        const decide = (verdict: string, options: Options) =>
          post(`reviews/${review.id}/decisions`, { verdict }, options);
        await decide("same", operator);
        expect((await get(`products/${tea}`)).data.best).not.toBe("live");
        expect((await decide("different", second)).data).toMatchObject({ review: { state: "open", needs: 3 } });
        expect((await decide("same", second)).status).toBe(409);
        const third = await signedIn("nam@example.com", "operator", null);
        expect((await decide("same", third)).data).toMatchObject({ review: { state: "decided" } });
        expect((await get(`products/${tea}`)).data.best).toBe("live");
        expect((await get("agreement")).data).toMatchObject({
          pairs: 1,
          agreed: 0,
          table: [{ first: "same", second: "different", count: 1 }],
        });
        expect((await get("agreement", helper)).status).toBe(403);
      });

      it("takes what a person saw with a photo, which only those see who may see the product", async () => {
        expect((await post("confirmations", form(looked(tea)))).data.error.fields).toMatchObject([{ field: "photo" }]);
        const wrong = await post("confirmations", form(looked(tea), Buffer.from("GIF89a")));
        expect(wrong.data.error.fields).toMatchObject([{ field: "photo" }]);
        const future = await post("confirmations", form(looked(tea, { observed_on: "2199-01-01" }), JPEG));
        expect(future.data.error.fields).toMatchObject([{ field: "observed_on" }]);
        const taken = await post("confirmations", form(looked(tea), JPEG));
        expect(taken).toMatchObject({ status: 201, data: { state: "recorded" } });
        const { record, check, note } = (await get(`checks/${taken.data.check_id}`)).data;
        const hash = record.body.person.photoSha256;
        expect([check.photo, note]).toEqual([hash, "Đã mở trang và thấy nút mua."]);
        expect((await get(`checks?product=${tea}`)).data.checks[0].photo).toBe(hash);
        const file = { ...operator, responseType: "arraybuffer" } as Options;
        const photo = await get(`photos/${hash}`, file);
        const kept = await sharp(Buffer.from(photo.data)).metadata();
        expect((await sharp(JPEG).metadata()).exif).toBeDefined();
        expect({ ...kept, exif: kept.exif }).toMatchObject({ format: "jpeg", width: 60, height: 40, exif: undefined });
        expect((await get(`photos/${hash}`, helper)).status).toBe(404);
        expect((await get(`products/${tea}`)).data.best).toBe("live");
        const wide = await photograph(600);
        const { check_id } = (await post("confirmations", form(looked(tea), wide))).data;
        const stored = (await get(`checks/${check_id}`)).data.check.photo;
        const widthOf = async (asked: string) =>
          (await sharp(Buffer.from((await get(`photos/${stored}${asked}`, file)).data)).metadata()).width;
        expect([await widthOf(""), await widthOf("?w=240"), await widthOf("?w=960")]).toEqual([600, 240, 600]);
        expect((await get(`photos/${stored}?w=7`)).status).toBe(400);
        // The same screenshot may stand for a product of another unit: those who see either of them see it.
        await post("confirmations", form(looked(fish), wide));
        expect((await get(`photos/${stored}`, helper)).status).toBe(200);
        const names = fs.readdirSync(process.env.FILES_DIR ?? "").filter((name) => name.includes(hash));
        for (const name of names) fs.writeFileSync(path.join(process.env.FILES_DIR ?? "", name), "changed");
        expect((await verifyAll(getContainer(), new Date())).finding).toEqual({ kind: "photo", where: hash });
        expect((await get(`photos/${hash}`)).status).toBe(404);
      });

      it("leaves what contradicts a check, and every correction, to a second person", async () => {
        const link = await addLink();
        const check = await visited(link.id, "gone");
        const waits = await post("confirmations", form(looked(tea, { link_id: link.id }), JPEG));
        expect(waits).toMatchObject({ status: 202, data: { state: "waits" } });
        const agree = (id: string, options: Options) => post(`reviews/${id}/decisions`, { verdict: "agree" }, options);
        expect((await agree(waits.data.review_id, operator)).data.error.code).toBe("second_person");
        const elsewhere = await signedIn("tu@example.com", "officer", [otherUnit]);
        expect((await get("reviews", elsewhere)).data.reviews).toEqual([]);
        expect((await agree(waits.data.review_id, elsewhere)).status).toBe(404);
        // One person's word does not count until another one agrees.
        expect((await get(`products/${tea}`)).data.best).not.toBe("live");
        expect((await get("agreement")).data.overrides).toEqual({ open: 1, agreed: 0, refused: 0 });
        expect((await agree(waits.data.review_id, second)).status).toBe(200);
        expect((await get(`products/${tea}`)).data.best).toBe("live");
        expect((await get("agreement")).data.overrides).toEqual({ open: 0, agreed: 1, refused: 0 });
        expect((await get(`checks/${check}`)).data.check.overruled_by).toMatch(/^pchk_/);
        const last = (await get(`checks?product=${tea}`)).data.checks[0].id;
        const wish = { outcome: "other_product", note: "Đây là trà của hộ khác." };
        const opened = await post(`checks/${last}/corrections`, wish);
        expect(opened.status).toBe(201);
        expect((await post(`checks/${last}/corrections`, wish)).status).toBe(409);
        expect((await agree(opened.data.review_id, second)).status).toBe(200);
        expect((await get(`products/${tea}`)).data.best).toBe("claimed");
      });

      it("shows nobody what lies outside their units, and lets helpers decide nothing", async () => {
        const link = await addLink();
        const check = await visited(link.id, "buyable");
        expect((await get(`products/${tea}`, helper)).status).toBe(404);
        expect((await get(`checks/${check}`, helper)).status).toBe(404);
        expect((await get("checks", helper)).data.checks).toEqual([]);
        expect((await post("links", { product_id: tea, url: URL_TEA }, helper)).status).toBe(404);
        expect((await post("confirmations", form(looked(tea), JPEG), helper)).status).toBe(404);
        expect((await post(`links/${link.id}/visits`, {}, helper)).status).toBe(404);
        expect((await get("reviews", helper)).status).toBe(403);
        expect((await post("chain", {}, helper)).status).toBe(403);
        expect((await api.get("/officer/presence/checks", { validateStatus: () => true })).status).toBe(401);
      });

      it("adds lines to a channel's life with their sources, and never changes one", async () => {
        const link = await addLink();
        await visited(link.id, "buyable");
        const line = {
          from: "2020-01-01",
          state: "closed",
          confidence: "confirmed",
          note: { vi: "Đóng cửa (mẫu).", en: "Closed (sample)." },
          sources: ["Công văn mẫu"],
        };
        const shopee = (data: { channels: { id: string }[] }) => data.channels.find(({ id }) => id === "shopee");
        expect((await post("channels/shopee/statuses", { ...line, sources: [] })).status).toBe(400);
        expect((await post("channels/none/statuses", line)).status).toBe(404);
        const closed = await post("channels/shopee/statuses", line);
        expect(shopee(closed.data)).toMatchObject({ open_today: false, statuses: [{}, { from: "2020-01-01" }] });
        expect((await get(`products/${tea}`)).data.best).not.toBe("live");
        await post("channels/shopee/statuses", { ...line, state: "open" });
        expect(shopee((await get("channels")).data)).toMatchObject({ open_today: true, statuses: [{}, {}, {}] });
        expect((await get(`products/${tea}`)).data.best).toBe("live");
      });
    });

    presenceFeeds({
      ...{ get, post, container: getContainer, feeds },
      home: () => api.get("/officer/access/home", operator),
      given: () => ({ tea, fish, helper, second }),
    });
    presenceSources({ get, post, container: getContainer, sandbox: lazada, given: () => ({ tea, addLink, book }) });
  },
});
