import { createHash } from "node:crypto";
import { SETUPS } from "@ocop/integrations/testing";
import { beforeAll, describe, expect, it } from "vitest";
import type {
  CategorySuggestions,
  CategoryView,
  DecisionEffect,
  DecisionSaved,
  MappingOverview,
  MappingView,
  TermsView,
} from "../../src/contracts/channel-decision";
import type { DeskChannels, DeskShops, ShopRegistered } from "../../src/contracts/channel-desk";
import type {
  ColumnsTried,
  ColumnsView,
  ExchangeAnswers,
  ExchangeMade,
  ExchangeView,
} from "../../src/contracts/channel-exchange";
import type { BulkPreview, ListingPreview } from "../../src/contracts/channel-preview";
import { answered, ask, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { POST_OFFICE_COLUMNS } from "../support/shop/post-office-columns";
import { NAMES } from "../support/shop/seed-rows";

/** What officers decide for a whole channel, and files for channels without an API, over HTTP on a real catalogue. */
const BACK = "http://127.0.0.1/can-bo/ket-noi";
const SHOP = "200099001";
const { category, required } = SETUPS.lazada;

let desk: Awaited<ReturnType<typeof officer>>;
let shop: string;
let product: string;
let group: string;

const read = <Body>(path: string) => answered<Body>(desk.get(`/officer/channels${path}`));
const write = <Body>(path: string, body: unknown) => answered<Body>(desk.post(`/officer/channels${path}`, body));

beforeAll(async () => {
  desk = await officer();
  const { products } = await answered<{ products: { id: string; name: string; group: { code: string } }[] }>(
    get(`/shop/products?q=${encodeURIComponent(NAMES.inForce)}`),
  );
  const found = products.find(({ name }) => name === NAMES.inForce);
  product = found?.id ?? "";
  group = found?.group.code ?? "";
  shop = await connect();
});

async function steer(marketplace: string, command: string, body: unknown): Promise<void> {
  const answer = await fetch(`${marketplace}/__sandbox/${command}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${command}: ${await answer.text()}`);
}

/** As a seller would who has this shop: the link of the consent page that names it. */
async function connect(): Promise<string> {
  const { authorize_url } = await write<{ authorize_url: string }>("/connections", {
    channel: "lazada",
    redirect_uri: BACK,
  });
  const { origin } = new URL(authorize_url);
  await steer(origin, "shops", { id: SHOP, name: "Gian hàng chung của tỉnh (mẫu)" });
  await steer(origin, "redirect", { url: BACK });
  const page = await (await fetch(authorize_url)).text();
  const links = [...page.matchAll(/href="([^"]*code=[^"]+)"/g)].map(([, link = ""]) =>
    link.replaceAll(/&(#38|amp);/g, "&"),
  );
  const link = links.find((one) => one.includes(SHOP)) ?? links.at(-1) ?? "";
  const { state = "", ...answer } = Object.fromEntries(new URL(link).searchParams);
  const { shops } = await write<DeskShops>("/connections/finish", { state, answer });
  return shops.find(({ external_id }) => external_id === SHOP)?.id ?? shops[0]?.id ?? "";
}

describe("channels and shops", () => {
  it("tells what each channel can do here, and offers nothing it cannot", async () => {
    const { channels } = await read<DeskChannels>("");
    const of = (code: string) => channels.find((channel) => channel.code === code);
    expect(of("lazada")).toMatchObject({
      ...{ configured: true, simulated: true, connect_by: "oauth", state: "open" },
      abilities: { create: true, remove: true, fileExchange: false },
    });
    expect(of("shopee")).toMatchObject({ configured: false, abilities: { create: false } });
    expect(of("buudien")).toMatchObject({ connect_by: "register", abilities: { create: false, fileExchange: true } });
    expect(of("sendo")).toMatchObject({ state: "closed" });
  });

  it("shows a shop's health with its countdown, and no token", async () => {
    const answer = await desk.get("/officer/channels/shops");
    const { shops } = answer.body as DeskShops;
    const mine = shops.find(({ id }) => id === shop);
    expect(mine).toMatchObject({ state: "connected", warning: "none", producer_id: null, listings: { dead: 0 } });
    expect(mine?.deadlines.map(({ what }) => what)).toContain("refresh");
    expect(answer.text).not.toMatch(/sealed|token/);
  });

  it("takes no keys where the marketplace has a page of its own", async () => {
    const refused = await desk.post("/officer/channels/connections/keys", { channel: "lazada", keys: { a: "b" } });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: "channel_not_offered" } } });
  });
});

describe("a group's mapping", () => {
  const mapping = () => ({
    category,
    attributes: required.attributes.map(({ id, values }) => ({
      ...{ id, name: id },
      sources: [{ from: "constant", values }],
    })),
    brand: required.brand,
    weight: [
      { from: "net_amount", packaging_grams: 50 },
      { from: "constant", grams: 600 },
    ],
    size_cm: { length: 20, width: 12, height: 6 },
  });

  it("begins with suggestions, and with what a category asks for", async () => {
    const { categories } = await read<CategorySuggestions>(`/categories?channel=lazada&group=${group}`);
    expect(categories.length).toBeGreaterThan(0);
    expect(categories[0]?.path.length).toBeGreaterThan(1);
    const view = await read<CategoryView>(`/categories/${category}?channel=lazada&brand=No`);
    expect(view.attributes.some((attribute) => attribute.required)).toBe(true);
    expect((await desk.get("/officer/channels/categories?channel=lazada")).status).toBe(400);
    expect((await desk.get("/officer/channels/categories?channel=shopee&q=tra")).body).toMatchObject({
      error: { code: "no_reader" },
    });
  });

  it("counts what is unmapped, says who is affected, and is saved once per version", async () => {
    const path = `/mappings/lazada/${group}`;
    const before = await read<MappingOverview>("/mappings?channel=lazada");
    expect(before.groups.find(({ code }) => code === group)).toMatchObject({ mapped_by: null, version: 0 });
    expect(await write<DecisionEffect>(`${path}/affected`, { mapping: mapping() })).toMatchObject({ affected: 0 });
    await write<DecisionSaved>(path, { based_on: 0, mapping: { ...mapping(), attributes: [] } });
    const first = await read<MappingView>(path);
    expect(first.requirements.filter(({ mapped }) => !mapped).length).toBeGreaterThan(0);
    const stale = await desk.post(`/officer/channels${path}`, { based_on: 0, mapping: mapping() });
    expect(stale).toMatchObject({ status: 409, body: { error: { code: "saved_meanwhile" } } });
    expect(await write<DecisionSaved>(path, { based_on: 1, mapping: mapping() })).toEqual({ version: 2, requeued: 0 });
    const after = await read<MappingOverview>("/mappings?channel=lazada");
    expect(after.groups.find(({ code }) => code === group)).toMatchObject({
      mapped_by: group,
      version: 2,
      unmapped: 0,
    });
    expect((await read<MappingView>(path)).history).toHaveLength(2);
    expect((await desk.post(`/officer/channels${path}`, { based_on: 2, mapping: { category: "" } })).status).toBe(400);
  });

  it("and the shop's terms are all a dry run needs: what is left is the product's own", async () => {
    const rules = { price: { percent: 110, round_to: 1_000, floor: 0 }, stock: { keep: 5, percent: 100, max: 20 } };
    const terms = { rules };
    expect(await write<DecisionSaved>(`/shops/${shop}/terms`, { based_on: 0, terms })).toMatchObject({ version: 1 });
    expect(await read<TermsView>(`/shops/${shop}/terms`)).toMatchObject({ current: { body: { rules } } });
    const preview = await write<ListingPreview>("/listings/preview", { shop_id: shop, product_id: product });
    expect(JSON.stringify(preview.payload)).toContain("132000");
    expect(preview.faults).toMatchObject([{ field: "images", fix: "product" }]);
    expect(preview.faults[0]?.message).toMatch(/Ảnh sản phẩm/);
    expect(preview.difference.every(({ outcome }) => outcome === "new")).toBe(true);
    const refused = await desk.post("/officer/channels/listings", { shop_id: shop, product_id: product });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "faulty_listing" } } });
  });

  it("lets a whole group be tried at once, with totals and the commonest faults first", async () => {
    const bulk = await write<BulkPreview>("/listings/preview/bulk", { shop_ids: [shop], group });
    expect(bulk.totals.pairs).toBe(bulk.items.length);
    expect(bulk.totals.faulty + bulk.totals.not_on_sale).toBe(bulk.totals.pairs);
    expect(bulk.faults[0]).toMatchObject({ field: "images", count: bulk.totals.faulty });
    const both = await desk.post("/officer/channels/listings/preview/bulk", {
      shop_ids: [shop],
      group,
      product_ids: ["x"],
    });
    expect(both.status).toBe(400);
    expect(await write("/listings/bulk", { shop_ids: [shop], product_ids: [product] })).toMatchObject({
      totals: { pairs: 1, opened: 0, left: 1 },
    });
    expect(await read("/matches")).toEqual({ matches: [] });
  });
});

describe("file exchange", () => {
  const ADDRESS = "https://postmart.vn/p/xoai-cao-lanh-43160.html";
  const COLUMNS = {
    ...POST_OFFICE_COLUMNS,
    columns: [...POST_OFFICE_COLUMNS.columns, { header: "Khối lượng", field: "weight", unit: "g" }],
  };

  it("shows a row with other columns before anything is saved, and says plainly what is wrong with them", async () => {
    const columns = (first: unknown[]) => ({ channel: "buudien", columns: { ...COLUMNS, columns: first } });
    const tried = await write<ColumnsTried>("/columns/affected", columns(COLUMNS.columns));
    expect(tried).toMatchObject({
      products: 0,
      takes: { before: 0, after: 0 },
      faults: [],
      example: { chosen: false },
    });
    expect(tried.example?.cells.slice(0, 2)).toEqual(["OCOP-00000", tried.example?.product]);
    const told = async (wrong: unknown[]) => {
      const { status, body } = await desk.post("/officer/channels/columns/affected", columns(wrong));
      expect(status).toBe(400);
      return JSON.stringify(body);
    };
    expect(await told(COLUMNS.columns.slice(1))).toContain("đúng một cột lấy từ mã dòng");
    expect(await told([...COLUMNS.columns, { header: "Tên", constant: "x" }])).toContain("trùng tiêu đề");
    expect(await told([...COLUMNS.columns, { header: "x".repeat(101), constant: "x" }])).toContain("Cột 5: tiêu đề");
    const { history } = await read<ColumnsView>("/columns?channel=buudien");
    expect(history.at(-1)).toMatchObject({ version: 0, saved_by: null });
  });

  it("goes from the choice of products to a claim that waits to be checked", async () => {
    const { shop: post } = await write<ShopRegistered>("/shops", {
      ...{ channel: "postmart", external_id: "buu-cuc-1", name: "Bưu cục Cao Lãnh (mẫu)" },
    });
    expect(post).toMatchObject({ way: "file", access_expires_at: null, warning: "none" });
    const { version: before } = await read<ColumnsView>("/columns?channel=buudien");
    await write("/columns", { channel: "buudien", based_on: before, columns: COLUMNS });
    const { version, history } = await read<ColumnsView>("/columns?channel=buudien");
    expect([version, history[0], history.at(-1)]).toMatchObject([
      before + 1,
      { version: before + 1, saved_by: "Cán bộ (mẫu)" },
      { version: 0, saved_by: null },
    ]);
    const nowhere = { ...COLUMNS, columns: COLUMNS.columns.slice(1) };
    expect(
      (await desk.post("/officer/channels/columns", { channel: "buudien", based_on: version, columns: nowhere }))
        .status,
    ).toBe(400);
    const weight = [{ from: "net_amount", packaging_grams: 50 }];
    const { current } = await read<MappingView>(`/mappings/postmart/${group}`);
    const mapping = { category: "Trái cây sấy", weight };
    await write(`/mappings/postmart/${group}`, { based_on: current.version, mapping });
    expect(await write(`/shops/${post.id}/exchange/rows`, { add: [product] })).toEqual({ chosen: 1, withdrawn: 0 });

    const { batch, left_out } = await write<ExchangeMade>(`/shops/${post.id}/exchange/batches`, { format: "csv" });
    expect(left_out).toEqual([]);
    const file = await desk.get(`/officer/channels/exchange/batches/${batch?.id}/file`);
    expect(file.text).toContain(`OCOP-00001,${NAMES.inForce},120000,550`);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(
      createHash("sha256")
        .update(`\uFEFF${file.text.replace(/^\uFEFF/, "")}`)
        .digest("hex"),
    ).toBe(batch?.file.sha256);
    await write(`/exchange/batches/${batch?.id}/handover`, {});
    expect((await desk.post(`/officer/channels/exchange/batches/${batch?.id}/handover`, {})).status).toBe(409);

    const results = (apply: boolean) => {
      const form = new FormData();
      form.append("file", new Blob([`OCOP-00001,${ADDRESS}\nOCOP-9,x\n`]), "ket-qua.csv");
      const path = `/officer/channels/exchange/batches/${batch?.id}/results?apply=${apply}`;
      return answered<ExchangeAnswers>(ask("POST", path, form, { headers: desk.headers }));
    };
    const dry = await results(false);
    expect(dry).toMatchObject({ applied: false, claimed: [{ url: ADDRESS }], changed: [] });
    expect(dry.unusable[0]?.message).toMatch(/Mã dòng/);
    expect(await results(true)).toMatchObject({ applied: true, changed: ["OCOP-00001"] });
    expect(await read<ExchangeView>(`/shops/${post.id}/exchange`)).toMatchObject({
      channel: { code: "buudien", open: true },
      rows: [{ row_code: "OCOP-00001", state: "claimed_listed", url: ADDRESS, product_name: NAMES.inForce }],
      batches: [{ number: 1, rows: 1 }],
    });
  });

  it("is for officers, and for shops that work by files", async () => {
    expect((await get(`/officer/channels/shops/${shop}/exchange`)).status).toBe(401);
    expect((await desk.get(`/officer/channels/shops/${shop}/exchange`)).body).toMatchObject({
      error: { code: "not_by_file" },
    });
    expect((await desk.get("/officer/channels/exchange/batches/none")).status).toBe(404);
  });
});
