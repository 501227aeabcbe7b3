import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SANDBOX_SETTINGS, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CHANNEL } from "../../src/modules/channel";
import { listingSettingsSchema } from "../../src/modules/channel/domain/wanted";
import type { ChannelService } from "../../src/modules/channel/service";
import { rebuildCatalogue } from "../../src/workflows/catalogue/refresh/rebuild-catalogue";
import { ensureShopSetup } from "../../src/workflows/setup/ensure-shop-setup";
import { overHttp } from "../support/http/suite";
import { officerHeaders } from "../support/officer";

const definition = SANDBOXES.find(({ id }) => id === "shopee");
if (!definition) throw new Error("There is no simulated Shopee");
const sandbox = await startSandbox(definition);
sandbox.control.addShop("700100200", "HTX Xoài (mẫu)");
// Read when the application is loaded, which comes after this.
process.env.CHANNEL_SETTINGS = JSON.stringify({ shopee: SANDBOX_SETTINGS.shopee(sandbox.url) });
afterAll(() => sandbox.close());

const BACK = "http://127.0.0.1/can-bo/ket-noi";
const settings = listingSettingsSchema.parse({ category: "100640", weight_grams: 300 });
const wanted = {
  title: "Xoài sấy dẻo (mẫu)",
  description: "Xoài sấy dẻo (mẫu)",
  stars: null,
  pictures: [],
  sku: "XOAI-1",
  price: 50_000,
  stock: 4,
  settings,
};

overHttp({
  testSuite: ({ api, getContainer }) => {
    // Making the index lays out tables, which must stand before the rows are kept.
    beforeAll(async () => {
      await ensureShopSetup(getContainer());
      await rebuildCatalogue(getContainer());
    });

    let options: { headers: Record<string, string>; validateStatus: () => boolean };
    beforeEach(async () => {
      options = { headers: await officerHeaders(getContainer()), validateStatus: () => true };
    });

    const get = (path: string) => api.get(`/officer/channels/${path}`, options);
    const post = (path: string, body: unknown) => api.post(`/officer/channels/${path}`, body, options);

    /** As a seller would: opens the consent page and follows its link. */
    async function connected(): Promise<{ id: string }> {
      const { data } = await post("connections", { channel: "shopee", redirect_uri: BACK });
      const page = await (await fetch(data.authorize_url)).text();
      const link = /<li><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#38;", "&") ?? "";
      const { state = "", ...answer } = Object.fromEntries(new URL(link).searchParams);
      const done = await post("connections/finish", { state, answer });
      return done.data.shops[0];
    }

    describe("the officer's desk for marketplaces", () => {
      it("connects a shop through the marketplace's own page, and never tells its tokens", async () => {
        expect(await connected()).toMatchObject({ channel: "shopee", external_id: "700100200", state: "connected" });
        const { data } = await get("shops");
        expect(data.shops).toHaveLength(1);
        expect(JSON.stringify(data)).not.toContain("token");
      });

      it("is for officers, and finishes only what this officer began", async () => {
        expect((await api.get("/officer/channels/shops", { validateStatus: () => true })).status).toBe(401);
        const forged = await post("connections/finish", { state: "a.b", answer: { code: "x" } });
        expect(forged).toMatchObject({ status: 409, data: { error: { code: "connection_stale" } } });
        const other = await post("connections", { channel: "lazada", redirect_uri: BACK });
        expect(other).toMatchObject({ status: 409, data: { error: { code: "channel_not_offered" } } });
      });

      it("pauses a shop with a reason, and keeps who, when and why", async () => {
        const { id } = await connected();
        expect((await post(`shops/${id}/pause`, { reason: " " })).data.error).toMatchObject({
          fields: [{ field: "reason" }],
        });
        const paused = await post(`shops/${id}/pause`, { reason: "Chuyển kho" });
        expect(paused.data.shop).toMatchObject({ state: "connected", pause: { by: "officer", reason: "Chuyển kho" } });
        expect(await post(`shops/${id}/pause`, { reason: "Lần nữa" })).toMatchObject({
          status: 409,
          data: { error: { code: "paused_already" } },
        });
        expect((await post(`shops/${id}/resume`, {})).data.shop.pause).toBeNull();
        expect(await post(`shops/${id}/resume`, {})).toMatchObject({ data: { error: { code: "not_paused" } } });
        expect((await get(`shops/${id}/pauses`)).data.pauses).toMatchObject([
          { act: "resumed", by: "officer", reason: null },
          { act: "paused", by: "officer", reason: "Chuyển kho" },
        ]);
        expect((await post("shops/none/pause", { reason: "Chuyển kho" })).status).toBe(404);
      });

      it("says why a product cannot be listed", async () => {
        const { id } = await connected();
        const wish = { shop_id: id, product_id: "none", settings };
        expect(await post("listings/preview", wish)).toMatchObject({
          status: 409,
          data: { error: { code: "not_on_sale" } },
        });
        await post(`shops/${id}/pause`, { reason: "Chuyển kho" });
        expect(await post("listings", wish)).toMatchObject({
          status: 409,
          data: { error: { code: "shop_paused", message: expect.stringContaining("hoạt động lại") } },
        });
        await post(`shops/${id}/resume`, {});
        expect((await post("listings", { ...wish, settings: { weight_grams: 0 } })).status).toBe(400);
        expect((await post("listings", { ...wish, shop_id: "none" })).status).toBe(404);
      });

      it("shows a listing with its job and history, replays it and settles drift", async () => {
        const shop = await connected();
        const { book }: ChannelService = getContainer().resolve(CHANNEL);
        const event = { kind: "opened", actor: "user_1", message_vi: "Đã mở.", message_en: "Opened." };
        const fresh = { shop_id: shop.id, product_id: "p1", settings, wanted };
        const listing = await book.open(fresh, new Date(), event);
        const id = listing?.id ?? "";
        expect((await get("listings?limit=5")).data).toMatchObject({
          listings: [{ id, state: "new", wanted: { version: 1 }, job: { attempts: 0, dead: false } }],
          page: { total: 1 },
        });
        expect((await get(`listings?ids=${id},none`)).data.page.total).toBe(1);
        expect((await get("listings?ids=none")).data.page.total).toBe(0);
        expect((await get("listings?dead=1")).data.page.total).toBe(0);
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await database.raw("update channel_due set attempts = 12 where listing_id = ?", [id]);
        expect((await get(`listings?dead=1&ids=${id}`)).data.listings).toMatchObject([{ id, job: { dead: true } }]);
        expect((await post(`listings/${id}/replay`, {})).status).toBe(200);
        expect((await get("listings?dead=1")).data.page.total).toBe(0);
        expect((await post(`listings/${id}/choices`, { title: "theirs" })).status).toBe(200);
        expect((await post(`listings/${id}/choices`, { stock: "theirs" })).status).toBe(400);
        const { data } = await get(`listings/${id}`);
        expect(data.events.map(({ kind }: { kind: string }) => kind)).toEqual(["opened", "replayed", "drift_settled"]);
        expect((await get("listings/none")).status).toBe(404);
      });
    });
  },
});
