import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { ProducerList } from "../../src/contracts/catalogue";
import type { DeskMatches } from "../../src/contracts/channel-match";
import type {
  BulkAccepted,
  BulkProgress,
  ListingProblems,
  OfferPlan,
  OwnChannels,
  OwnListingHistory,
  OwnSend,
  SendAccepted,
  Undoables,
} from "../../src/contracts/producer-channels";
import type { DaysOff } from "../../src/contracts/producer-orders";
import type { OwnProduct, OwnProducts } from "../../src/contracts/producer-products";
import { today } from "../../src/platform/calendar/clock";
import { type Answer, answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { connectOwnShop, giveApprovedPicture, mapOnLazada, steer } from "../support/shop/listing";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

/** How a producer lists, over HTTP on a real catalogue and the simulated Lazada, from the first dry run until buyers see it. */
const SHOP = "200099077";

let desk: Awaited<ReturnType<typeof producerDesk>>;
let other: typeof desk;
let product: string;
let foreign: string;
let shop: string;
let listing: string;

const read = <Body>(path: string) => answered<Body>(desk.get(`/producer${path}`));
const write = <Body>(path: string, body: unknown) => answered<Body>(desk.post(`/producer${path}`, body));

beforeAll(async () => {
  const deskOf = async (name: string) => {
    const { producers } = await answered<ProducerList>(get(`/shop/producers?q=${encodeURIComponent(name)}`));
    return producerDesk(producers.find((producer) => producer.name === name)?.id ?? "");
  };
  const productOf = async (of: typeof desk, name: string) => {
    const asked = of.get(`/producer/products?q=${encodeURIComponent(name)}`);
    return (await answered<OwnProducts>(asked)).products.find((one) => one.name === name)?.id ?? "";
  };
  desk = await deskOf("Công ty Cổ phần Sa Giang");
  other = await deskOf("Hợp tác xã Sen Việt");
  product = await productOf(desk, NAMES.crashed);
  foreign = await productOf(other, NAMES.raced);
  await mapOnLazada(NAMES.crashed);
  shop = await connectOwnShop(desk, SHOP, "Sa Giang (mẫu)");
});

/** Every refusal has a code, one sentence for people in two languages, and never more than it must say. */
function refused({ status, body }: Answer, wanted: number, code?: string): void {
  const sentence = expect.stringMatching(/^[^\n]{5,300}$/);
  expect({ status, body }).toMatchObject({
    status: wanted,
    body: { error: { code: code ?? expect.stringMatching(/^[a-z_]+$/), message: sentence, message_en: sentence } },
  });
}

const pair = () => ({ shop_id: shop, product_id: product });

describe("sending", () => {
  it("says first what is missing, with the field that mends it", async () => {
    const preview = await write("/listings/preview", { shop_ids: [shop], product_ids: [product] });
    expect(preview).toMatchObject({
      totals: { pairs: 1, ready: 0, faulty: 1 },
      faults: [{ field: "images", fix: "product", count: 1 }],
    });
  });

  it("is accepted at once; what cannot be listed is told with its reason", async () => {
    const answer = await desk.post("/producer/listings/sends", { pairs: [pair()] });
    expect(answer.status).toBe(202);
    const { send_id } = answer.body as SendAccepted;
    const send = () => read<OwnSend>(`/listings/sends/${send_id}`);
    await expect.poll(send).toMatchObject({ total: 1, untried: 0, listings: [] });
    expect((await send()).left).toMatchObject([{ ...pair(), outcome: "faulty", faults: [{ field: "images" }] }]);
    refused(await other.get(`/producer/listings/sends/${send_id}`), 404, "not_found");
  });

  it("takes only the producer's own products on shops it may use, and never an empty or endless wish", async () => {
    const send = (pairs: unknown) => desk.post("/producer/listings/sends", { pairs });
    refused(await send([{ shop_id: shop, product_id: foreign }]), 404);
    refused(await other.post("/producer/listings/sends", { pairs: [pair()] }), 404);
    refused(await send([{ shop_id: "none", product_id: product }]), 404);
    refused(await send([]), 400, "invalid_input");
    refused(await send(Array.from({ length: 501 }, pair)), 400, "invalid_input");
    refused(await send("nonsense"), 400, "invalid_input");
    const preview = (shop_ids: unknown) =>
      desk.post("/producer/listings/preview", { shop_ids, product_ids: [product] });
    refused(await preview([]), 400, "invalid_input");
    refused(await preview(["none"]), 404);
  });

  it("asks before anything is listed twice, and takes one answer from the producer alone", async () => {
    await steer("seed", { shop: SHOP, title: NAMES.crashed, sku: "CUA-TIEM", price: 61_000, stock: 3 });
    await giveApprovedPicture(desk, product, shop);
    const { send_id } = await write<SendAccepted>("/listings/sends", { pairs: [pair()] });
    await expect.poll(() => read<OwnSend>(`/listings/sends/${send_id}`)).toMatchObject({ untried: 0, matches: 1 });
    expect((await read<ListingProblems>("/listings/problems")).matches).toBe(1);
    const { matches } = await read<DeskMatches>("/channels/matches");
    expect(matches).toMatchObject([{ product_id: product, candidates: [{ title: NAMES.crashed, price: 61_000 }] }]);
    const path = `/producer/channels/matches/${matches[0]?.id}`;
    refused(await other.post(path, { kind: "create" }), 404);
    refused(await desk.post(path, { kind: "maybe" }), 400, "invalid_input");
    refused(await desk.post(path, { kind: "adopt", external_id: "none" }), 400, "invalid_input");
    ({ listing_id: listing } = await answered<{ listing_id: string }>(desk.post(path, { kind: "create" })));
    refused(await desk.post(path, { kind: "create" }), 409, "answered_before");
  });
});

const progress = (act: string) => read<BulkProgress>(`/listings/bulk/${act}`);

describe("a listing", () => {
  const history = () => read<OwnListingHistory>(`/listings/${listing}`);
  const stands = async (standing: string) =>
    expect.poll(async () => (await history()).listing.standing, { interval: 300 }).toBe(standing);

  it("is sent with its picture, examined and seen live, with price, stock and score", async () => {
    await stands("live");
    const told = await history();
    expect(told.listing).toMatchObject({ price: 60_000, sizes: [], url: expect.stringMatching(/^http/) });
    expect(told.listing.score?.points).toBeGreaterThan(0);
    expect(told.seen.value).toMatchObject({ title: expect.stringContaining(NAMES.crashed) });
    refused(await other.get(`/producer/listings/${listing}`), 404);
  });

  it("is hidden among many and comes back when that is undone, for its own producer alone", async () => {
    const accepted = await desk.post("/producer/listings/bulk", { listing_ids: [listing], act: "hide" });
    expect(accepted.status).toBe(202);
    const { act_id } = accepted.body as BulkAccepted;
    await stands("hidden");
    const hidden = { act: "hide", total: 1, untried: 0, done: 1, left: [], undo: true };
    await expect.poll(() => progress(act_id)).toMatchObject(hidden);
    expect((await read<Undoables>("/listings/undo")).acts).toMatchObject([{ id: act_id, kind: "hide", count: 1 }]);
    refused(await other.get(`/producer/listings/bulk/${act_id}`), 404);
    refused(await other.post(`/producer/listings/undo/${act_id}`, {}), 404);
    expect((await read<Undoables>("/listings/undo")).acts).toHaveLength(1);
    const { act_id: back } = await write<BulkAccepted>(`/listings/undo/${act_id}`, {});
    expect(await write(`/listings/undo/${act_id}`, {})).toEqual({ act_id: back });
    refused(await desk.post(`/producer/listings/undo/${back}`, {}), 409, "too_late");
    await stands("live");
    const shown = { takes_back: true, untried: 0, done: 1, undo: false };
    await expect.poll(() => progress(back)).toMatchObject(shown);
    expect((await read<Undoables>("/listings/undo")).acts).toEqual([]);
    const again = await write<BulkAccepted>("/listings/bulk", { listing_ids: [listing], act: "show" });
    const told = () => progress(again.act_id);
    await expect.poll(told).toMatchObject({ untried: 0, done: 0, left: [{ name: NAMES.crashed }], undo: false });
    refused(await desk.post(`/producer/listings/${listing}/act`, { act: "show" }), 409, "not_done");
    refused(await desk.post(`/producer/listings/${listing}/act`, { act: "vanish" }), 400, "invalid_input");
    refused(await other.post(`/producer/listings/${listing}/act`, { act: "hide" }), 404);
    refused(await desk.post("/producer/listings/bulk", { listing_ids: ["none"], act: "hide" }), 404);
  });

  it("stands in its own producer's lists, with its product and shop, and in nobody else's", async () => {
    const lists = {
      "/listings": [listing, product, shop],
      "/products": [product],
      "/certificates": [product],
      "/channels": [shop],
    };
    for (const [path, ids] of Object.entries(lists)) {
      const [mine, theirs] = [await desk.get(`/producer${path}`), await other.get(`/producer${path}`)];
      expect([path, theirs.status, ids.filter((id) => !mine.text.includes(id))]).toEqual([path, 200, []]);
      expect([path, ids.filter((id) => theirs.text.includes(id))]).toEqual([path, []]);
    }
    for (const path of ["/listings/problems", "/channels/matches", "/notices", "/orders", "/checklist"]) {
      const { status, text } = await other.get(`/producer${path}`);
      expect([path, status, text.includes(listing) || text.includes(product)]).toEqual([path, 200, false]);
    }
  });

  it("is sold out on the marketplace while its producer has days off, and comes back afterwards", async () => {
    const pieces = async () => {
      const { seen } = await history();
      return z.object({ units: z.array(z.object({ stock: z.number() })) }).parse(seen.value).units[0]?.stock;
    };
    const patience = { interval: 300 };
    const { days_off } = await write<DaysOff>("/closed-days", { from: today(), to: today() });
    await expect.poll(pieces, patience).toBe(0);
    await write(`/closed-days/${days_off[0]?.id}/end`, {});
    await expect.poll(pieces, patience).toBeGreaterThan(0);
  });

  it("keeps an answer to an edit for the next one, until it is taken back", async () => {
    const answer = (side: unknown) => desk.post(`/producer/listings/${listing}/choices`, { title: side });
    refused(await answer("maybe"), 400, "invalid_input");
    await answered(answer("theirs"));
    expect((await history()).choices).toEqual([{ field: "title", side: "theirs" }]);
    await answered(answer("ask"));
    const { choices, events } = await history();
    expect(choices).toEqual([]);
    expect(events.find(({ message }) => message.startsWith("Đã bỏ lựa chọn cũ"))?.by).toBe("you");
  });
});

describe("pausing the shop", () => {
  it("is the owner's, keeps new listings back with the next step, and ends by whoever may end it", async () => {
    const path = `/producer/channels/shops/${shop}`;
    refused(await desk.post(`${path}/pause`, { reason: "" }), 400, "invalid_input");
    refused(await other.post(`${path}/pause`, { reason: "Chuyển kho" }), 404);
    await write(`/channels/shops/${shop}/pause`, { reason: "Chuyển kho" });
    const own = (await read<OwnChannels>("/channels")).shops.find(({ id }) => id === shop);
    expect(own).toMatchObject({ state: "connected", pause: { by: "producer", reason: "Chuyển kho" } });
    const { send_id } = await write<SendAccepted>("/listings/sends", { pairs: [pair()] });
    const left = async () => (await read<OwnSend>(`/listings/sends/${send_id}`)).left;
    await expect.poll(left).toMatchObject([{ outcome: "shop_paused" }]);
    await write(`/channels/shops/${shop}/resume`, {});
    const staff = await officer();
    await answered(staff.post(`/officer/channels/shops/${shop}/pause`, { reason: "Kiểm tra nhãn hàng" }));
    refused(await desk.post(`${path}/resume`, {}), 409, "paused_by_officer");
    await answered(staff.post(`/officer/channels/shops/${shop}/resume`, {}));
  });
});

describe("prices and stocks of many", () => {
  it("are looked at, then saved as shown", async () => {
    const rule = { product_ids: [product], price: { percent: 10 } };
    const plan = await write<{ changes: { after: { price: number; stock: number } }[] }>(
      "/listings/offers/preview",
      rule,
    );
    expect(plan.changes).toMatchObject([{ product_id: product, before: { price: 60_000 }, after: { price: 66_000 } }]);
    const stale = { product_id: product, price: 66_000, stock: 1, seen_price: 1, seen_stock: 1 };
    const { act_id } = await write<BulkAccepted>("/listings/offers", { changes: [stale] });
    await expect.poll(() => progress(act_id)).toMatchObject({ act: "offers", untried: 0, done: 0, left: [{}] });
    refused(await desk.post("/producer/listings/offers", { changes: [{ ...stale, product_id: foreign }] }), 404);
    refused(await desk.post("/producer/listings/offers/preview", { ...rule, price: { percent: 900 } }), 400);
    refused(await desk.post("/producer/listings/offers", { changes: [{ ...stale, price: 0 }] }), 400);
    refused(await desk.post("/producer/listings/offers", { changes: [] }), 400);
  });

  it("are taken back as they were, once, and only where nobody has changed them since", async () => {
    const { changes } = await write<OfferPlan>("/listings/offers/preview", {
      product_ids: [product],
      ...{ price: { percent: 10 }, stock: { add: 3 } },
    });
    const wishes = changes.map(({ product_id, size, before, after }) => ({
      ...{ product_id, size, ...after, seen_price: before.price, seen_stock: before.stock },
    }));
    const { act_id } = await write<BulkAccepted>("/listings/offers", { changes: wishes });
    await expect.poll(() => progress(act_id)).toMatchObject({ untried: 0, done: 1, undo: true });
    expect((await progress(act_id)).changes).toMatchObject([{ before: { price: 60_000 }, after: { price: 66_000 } }]);
    refused(await other.post(`/producer/listings/undo/${act_id}`, {}), 404);
    expect((await read<Undoables>("/listings/undo")).acts).toMatchObject([{ id: act_id, kind: "offers", count: 1 }]);
    const { act_id: back } = await write<BulkAccepted>(`/listings/undo/${act_id}`, {});
    await expect.poll(() => progress(back)).toMatchObject({ takes_back: true, untried: 0, done: 1, left: [] });
    const { sizes } = await read<OwnProduct>(`/products/${product}`);
    expect(sizes).toMatchObject([changes[0]?.before]);
    expect(await write(`/listings/undo/${act_id}`, {})).toEqual({ act_id: back });
    expect((await read<Undoables>("/listings/undo")).acts).toEqual([]);
  });
});
