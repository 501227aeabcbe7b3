import { beforeAll, describe, expect, it } from "vitest";
import type { ProducerList } from "../../src/contracts/catalogue";
import type { DeskMatches } from "../../src/contracts/channel-match";
import type {
  BulkActed,
  ListingProblems,
  OwnChannels,
  OwnListing,
  OwnListingHistory,
  OwnListings,
  OwnSend,
  SendAccepted,
  Standing,
} from "../../src/contracts/producer-channels";
import type { OwnProducts } from "../../src/contracts/producer-products";
import { type Answer, answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { connectOwnShop, giveApprovedPicture, mapOnLazada, steer } from "../support/shop/listing";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

/** How a producer lists, over HTTP on a real catalogue and the simulated Lazada, from the first dry run to the end of a listing. */
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
const standing = async () => (await read<OwnListingHistory>(`/listings/${listing}`)).listing.standing;
/** Waits until the listing stands so; the simulated marketplace is not waited for, its clock moves. */
async function stands(wanted: Standing): Promise<void> {
  const look = async () => {
    await steer("advance", { ms: 60_000 });
    await write("/listings/bulk", { listing_ids: [listing], act: "replay" });
    return standing();
  };
  await expect.poll(look, { timeout: 20_000, interval: 300 }).toBe(wanted);
}

/** The marketplace's own number of a listing, as its page's address tells it. */
const externalOf = ({ url }: OwnListing) => /-i(\d+)-s/.exec(url ?? "")?.[1] ?? "";

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
    await expect.poll(send, { timeout: 10_000 }).toMatchObject({ total: 1, untried: 0, listings: [] });
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
    await expect
      .poll(() => read<OwnSend>(`/listings/sends/${send_id}`), { timeout: 10_000 })
      .toMatchObject({ untried: 0, matches: 1 });
    expect((await read<ListingProblems>("/listings/problems")).matches).toBe(1);
    const { matches } = await read<DeskMatches>("/channels/matches");
    expect(matches).toMatchObject([{ product_id: product, candidates: [{ title: NAMES.crashed, price: 61_000 }] }]);
    const path = `/producer/channels/matches/${matches[0]?.id}`;
    refused(await other.post(path, { kind: "create" }), 404);
    refused(await desk.post(path, { kind: "maybe" }), 400, "invalid_input");
    refused(await desk.post(path, { kind: "adopt", external_id: "none" }), 400, "invalid_input");
    listing = (await answered<{ listing_id: string }>(desk.post(path, { kind: "create" }))).listing_id;
    refused(await desk.post(path, { kind: "create" }), 409, "answered_before");
  });

  it("ends with a listing seen live, and opens nothing twice", async () => {
    await stands("live");
    const { send_id } = await write<SendAccepted>("/listings/sends", { pairs: [pair()] });
    await expect
      .poll(() => read<OwnSend>(`/listings/sends/${send_id}`), { timeout: 10_000 })
      .toMatchObject({ untried: 0, left: [], listings: [{ id: listing, standing: "live" }] });
    const { listings, counts } = await read<OwnListings>("/listings?standing=live");
    expect(listings).toMatchObject([{ id: listing, price: 60_000, score: { next: expect.any(String) } }]);
    expect(counts).toEqual([{ standing: "live", count: 1 }]);
    refused(await desk.get("/producer/listings?standing=nonsense"), 400, "invalid_input");
    refused(await other.get(`/producer/listings/${listing}`), 404);
  });
});

describe("a listing there is", () => {
  it("edited on the marketplace, waits for the producer's choice", async () => {
    const { listing: before } = await read<OwnListingHistory>(`/listings/${listing}`);
    await steer("edit", { listing: externalOf(before), change: { title: "Bánh phồng tôm sửa trên sàn" } });
    await stands("question");
    const history = await read<OwnListingHistory>(`/listings/${listing}`);
    expect(history).toMatchObject({ doubt: null, drift: [{ field: "title", theirs: "Bánh phồng tôm sửa trên sàn" }] });
    const { problems } = await read<ListingProblems>("/listings/problems");
    expect(problems).toMatchObject([{ kind: "question", listings: [{ id: listing }] }]);
    const path = `/producer/listings/${listing}`;
    refused(await desk.post(`${path}/choices`, { stock: "theirs" }), 400, "invalid_input");
    refused(await other.post(`${path}/choices`, { title: "theirs" }), 404);
    const since = new Date().toISOString();
    refused(await desk.post(`${path}/doubt`, { kind: "absent", since }), 409, "doubt_over");
    refused(await desk.post(`${path}/doubt`, { kind: "there", since, listing: "" }), 400, "invalid_input");
    await write(`/listings/${listing}/choices`, { title: "theirs" });
    await stands("live");
  });

  it("banned there, is a problem with the marketplace's own words until the ban is over", async () => {
    const { listing: told } = await read<OwnListingHistory>(`/listings/${listing}`);
    const external = externalOf(told);
    await steer("ban", { listing: external, reason: "Nghi vấn hàng giả" });
    await stands("refused");
    const { problems } = await read<ListingProblems>("/listings/problems");
    expect(problems).toMatchObject([{ kind: "refused", listings: [{ id: listing, product_id: product }] }]);
    expect(`${problems[0]?.message} ${problems[0]?.channel_message}`).toContain("Nghi vấn hàng giả");
    expect(await write("/listings/problems/retry", { key: problems[0]?.key })).toEqual({ retried: 1 });
    expect(await write("/listings/problems/retry", { key: "none" })).toEqual({ retried: 0 });
    refused(await desk.post("/producer/listings/problems/retry", { key: "" }), 400, "invalid_input");
    await steer("edit", { listing: external, change: { status: "live" } });
    await stands("live");
  });

  it("is hidden, shown and ended with many, and told where the marketplace does not allow it", async () => {
    const bulk = (act: string) => write<BulkActed>("/listings/bulk", { listing_ids: [listing], act });
    expect(await bulk("hide")).toEqual({ done: [listing], left: [], undo: { act: "show", listing_ids: [listing] } });
    await stands("hidden");
    expect((await bulk("hide")).left).toMatchObject([{ id: listing, message: expect.stringContaining("Sàn") }]);
    expect((await bulk("show")).undo).toMatchObject({ act: "hide" });
    await stands("live");
    refused(await desk.post("/producer/listings/bulk", { listing_ids: [listing, "none"], act: "hide" }), 404);
    refused(await other.post("/producer/listings/bulk", { listing_ids: [listing], act: "remove" }), 404);
    refused(await desk.post("/producer/listings/bulk", { listing_ids: [listing], act: "sell" }), 400, "invalid_input");
    expect(await bulk("remove")).toMatchObject({ done: [listing], undo: null });
    expect((await bulk("replay")).left).toMatchObject([{ message: expect.stringContaining("đăng mới") }]);
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
    await expect.poll(left, { timeout: 20_000 }).toMatchObject([{ outcome: "shop_paused" }]);
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
    expect(await write("/listings/offers", { changes: [stale] })).toMatchObject({ done: [], left: [{}] });
    refused(await desk.post("/producer/listings/offers/preview", { ...rule, price: { percent: 900 } }), 400);
    refused(await desk.post("/producer/listings/offers", { changes: [{ ...stale, price: 0 }] }), 400);
    refused(await desk.post("/producer/listings/offers", { changes: [] }), 400);
  });
});
