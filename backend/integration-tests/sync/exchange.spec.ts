import { isFileOf, readRows } from "@ocop/integrations/exchange";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mappingSchema } from "../../src/modules/channel/domain/mapping";
import { NO_DETAILS } from "../../src/modules/channel/domain/product-details";
import { shopTermsSchema } from "../../src/modules/channel/domain/shop-terms";
import type { ChannelShop } from "../../src/modules/channel/store/shops";
import { registerShop } from "../../src/workflows/channel/connect-shop";
import { chooseRows, makeExchangeBatch } from "../../src/workflows/channel/exchange";
import { answerBatch, handOver } from "../../src/workflows/channel/exchange-answers";
import { type OwnDatabase, ownDatabase } from "./database";
import { MANGO, openWorld, type World } from "./world";

/** Channels without an API: files made, handed over by people, and answered by row code. */
const SITE = "https://shop.example.vn";
const ADDRESS = "https://postmart.vn/p/xoai-cao-lanh-43160.html";

let database: OwnDatabase;
let world: World;
let shop: ChannelShop;
beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  world = await openWorld({ database });
  for (const [id, sku] of [
    ["p1", "XOAI-1"],
    ["p2", "BANH-1"],
  ] as const)
    product(id, sku);
  shop = await registered("buu-cuc-cao-lanh");
  const mapping = mappingSchema.parse({ category: "Trái cây sấy", weight: [{ from: "constant", grams: 300 }] });
  const key = { kind: "mapping" as const, channel: "postmart", shop: "", subject: "dried" };
  await world.book.decisions.save(key, 0, mapping, "user_1", world.engine.now(), []);
});
afterEach(async () => {
  await world.close();
  await database.connection.raw(
    "truncate channel_decision, channel_exchange_batch, channel_exchange_row, channel_claim, channel_shop",
  );
});
afterAll(async () => database.drop());

function product(id: string, sku: string, change: Partial<typeof MANGO> = {}): void {
  const certificate = { stars: 4, decision_number: "123/QĐ-UBND", expires_on: "2199-01-01" };
  world.catalogue.set(id, {
    ...MANGO,
    name: `Xoài sấy dẻo ${sku}`,
    sample: false,
    offer: { sku, price: 89_000, available: 40 },
    details: { ...NO_DETAILS, groups: ["food", "dried"], certificate, texts: { unit_label: "hộp 250 g" } },
    ...change,
  });
}

async function registered(code: string, channel: "postmart" | "voso" | "shopee" = "postmart"): Promise<ChannelShop> {
  const wish = { channel, external_id: code, name: "Bưu cục Cao Lãnh", producer_id: null };
  const files = { ...world.engine, ports: () => null };
  const answer = await registerShop(files, wish);
  if (answer.kind !== "registered") throw new Error(answer.kind);
  return answer.shop;
}

const choose = (add: string[], remove: string[] = []) => chooseRows(world.engine, shop, { add, remove }, "user_1");
async function made(kind: "full" | "delta" = "delta", format: "csv" | "xlsx" = "csv") {
  const answer = await makeExchangeBatch(world.engine, shop, { format, kind }, SITE, "user_1");
  if (answer.kind !== "made") throw new Error(`not made: ${JSON.stringify(answer)}`);
  return answer;
}
const fileOf = async (id: string) => (await world.book.exchange.file(id)) ?? Buffer.alloc(0);
const states = async () =>
  (await world.book.exchange.rows(shop.id)).map(({ row_code, state }) => `${row_code} ${state}`);
const answer = (id: string, text: string, apply: boolean) =>
  answerBatch(world.engine, id, Buffer.from(text), apply, "user_1");

describe("a file for a channel without an API", () => {
  it.each(["csv", "xlsx"] as const)("is kept as %s, byte for byte, with a manifest that fits", async (format) => {
    await choose(["p1", "p2"]);
    const { batch, leftOut } = await made("full", format);
    expect(leftOut).toEqual([]);
    const file = await fileOf(batch.id);
    expect(isFileOf(batch.manifest, file)).toBe(true);
    const [header, first] = await readRows(file);
    const cells = Object.fromEntries((header ?? []).map((name, at) => [name, first?.[at]]));
    expect(cells).toMatchObject({
      "Mã dòng": "OCOP-00001",
      "Tên sản phẩm": "Xoài sấy dẻo XOAI-1",
      "Nhóm hàng": "Trái cây sấy",
      "Giá bán (đồng)": "89000",
      "Khối lượng (g)": "300",
      "Hạng sao OCOP": "4",
      "Số quyết định": "123/QĐ-UBND",
    });
    expect(await states()).toEqual(["OCOP-00001 prepared", "OCOP-00002 prepared"]);
  });

  it("leaves out samples, what is not on sale and what is faulty, each with its sentence", async () => {
    await choose(["p1", "p2"]);
    product("p1", "XOAI-1", { sample: true });
    product("p2", "BANH-1", { pictures: [] });
    const real = { ...world.engine, simulated: () => false };
    const answer = await makeExchangeBatch(real, shop, { format: "csv", kind: "full" }, SITE, "user_1");
    expect(answer).toMatchObject({
      kind: "nothing_to_write",
      leftOut: [
        { product_id: "p1", faults: [{ rule: "sample" }] },
        { product_id: "p2", faults: [{ field: "images", rule: "required" }] },
      ],
    });
  });

  it("takes samples into a file for a simulation alone, which is marked as holding them", async () => {
    await choose(["p1"]);
    product("p1", "XOAI-1", { sample: true });
    const { batch } = await made();
    expect(batch.manifest).toMatchObject({ sample: true, file: { name: expect.stringMatching(/^mau-/) } });
  });

  it("carries no badge once the certificate has ended", async () => {
    await choose(["p1"]);
    product("p1", "XOAI-1", { details: { ...NO_DETAILS, groups: ["dried"] } });
    const { batch } = await made();
    expect((await fileOf(batch.id)).toString("utf8")).not.toContain("QĐ-UBND");
  });

  it("follows the shop's rules for price and stock, and the columns an administrator chose", async () => {
    await choose(["p1"]);
    const rules = { price: { percent: 110, round_to: 1_000, floor: 0 }, stock: { keep: 30 } };
    const key = { kind: "terms" as const, channel: "postmart", shop: shop.id, subject: "" };
    await world.book.decisions.save(key, 0, shopTermsSchema.parse({ rules }), "user_1", world.engine.now(), []);
    const columns = {
      ...{ channel: "buudien", version: 1, origin: { vi: "Mẫu bưu điện đưa", en: "As handed to us" }, sheetName: "SP" },
      columns: [
        { header: "Ma", field: "rowCode" },
        { header: "Gia", field: "price" },
        { header: "Ton", field: "stock" },
        { header: "Nguon", constant: "OCOP" },
      ],
    };
    const of = { kind: "columns" as const, channel: "buudien", shop: "", subject: "" };
    await world.book.decisions.save(of, 0, columns, "user_1", world.engine.now(), []);
    const { batch } = await made();
    expect(await readRows(await fileOf(batch.id))).toEqual([
      ["Ma", "Gia", "Ton", "Nguon"],
      ["OCOP-00001", "98000", "10", "OCOP"],
    ]);
  });

  it("is a delta to what was handed over, and names what was taken out", async () => {
    await choose(["p1", "p2"]);
    const { batch: first } = await made();
    await made();
    expect((await made()).batch.manifest.kind).toBe("full");
    await handOver(world.engine, first.id, "user_1");
    product("p1", "XOAI-1", { offer: { sku: "XOAI-1", price: 95_000, available: 40 } });
    await choose([], ["p2"]);
    const { batch } = await made();
    expect(batch.manifest).toMatchObject({
      kind: "delta",
      withdrawn: ["OCOP-00002"],
      rows: [{ rowCode: "OCOP-00001" }],
    });
  });

  it("gives every product one code for good", async () => {
    await choose(["p1", "p2"]);
    await choose([], ["p1"]);
    await choose(["p1"]);
    await choose(["p1"]);
    expect(await states()).toEqual(["OCOP-00001 chosen", "OCOP-00002 chosen"]);
  });

  it("is not made for a marketplace that has closed, nor a shop of one that has an API", async () => {
    shop = await registered("voso-1", "voso");
    await choose(["p1"]);
    expect(await makeExchangeBatch(world.engine, shop, { format: "csv", kind: "full" }, SITE, "u")).toMatchObject({
      kind: "closed",
      channel: { code: "voso" },
    });
    await expect(registered("1", "shopee")).rejects.toThrow("no_channel");
  });

  it("is numbered once by two officers at the same time", async () => {
    await choose(["p1"]);
    const both = await Promise.all([made("full"), made("full")]);
    expect(both.map(({ batch }) => batch.number).sort()).toEqual([1, 2]);
  });
});

describe("a product of several sizes in a file", () => {
  const BAG = { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 };
  const BOX = { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 };
  /** All there is to buy, which has no name of its own. */
  const WHOLE = { sku: BAG.sku, price: BAG.price, available: BAG.available };
  const sell = (...sizes: (typeof BAG)[]) =>
    product("p1", "XOAI-1", { offer: WHOLE, ...(sizes.length > 1 && { sizes }) });
  const written = async (id: string) => {
    const [header = [], ...rows] = await readRows(await fileOf(id));
    const at = ["Mã dòng", "Tên sản phẩm", "Giá bán (đồng)", "Số lượng"].map((name) => header.indexOf(name));
    return rows.map((row) => at.map((column) => row[column]));
  };

  it("is a row for each, with a code, a name, a price and a stock of its own", async () => {
    sell(BAG, BOX);
    expect(await choose(["p1", "p2"])).toMatchObject({ kind: "chosen", chosen: 2 });
    expect(await written((await made()).batch.id)).toEqual([
      ["OCOP-00001", "Xoài sấy dẻo XOAI-1 – Túi 250 g", "89000", "40"],
      ["OCOP-00002", "Xoài sấy dẻo BANH-1", "89000", "40"],
      ["OCOP-00003", "Xoài sấy dẻo XOAI-1 – Hộp 500 g", "165000", "9"],
    ]);
  });

  it("tells each size its own barcode and weight, and those of the label with the first alone", async () => {
    const details = {
      ...NO_DETAILS,
      groups: ["weighed"],
      texts: { gtin: "8938505974194" },
      net: { amount: 250, unit: "g" as const },
    };
    const sizes = [BAG, { ...BOX, net: { amount: 500, unit: "g" as const }, gtin: "8934563138165" }];
    product("p1", "XOAI-1", { offer: WHOLE, sizes: [...sizes, { ...BOX, sku: "XOAI-1-3", name: "Hũ" }], details });
    const mapping = mappingSchema.parse({
      category: "Trái cây",
      weight: [{ from: "net_amount", packaging_grams: 50 }],
    });
    const key = { kind: "mapping" as const, channel: "postmart", shop: "", subject: "weighed" };
    await world.book.decisions.save(key, 0, mapping, "user_1", world.engine.now(), []);
    await choose(["p1"]);
    const { batch, leftOut } = await made();
    const [header = [], ...rows] = await readRows(await fileOf(batch.id));
    const at = ["Khối lượng (g)", "Mã GTIN"].map((name) => header.indexOf(name));
    expect(rows.map((row) => at.map((column) => row[column]))).toEqual([
      ["300", "8938505974194"],
      ["550", "8934563138165"],
    ]);
    expect(leftOut).toMatchObject([{ row_code: "OCOP-00003", size: "Hũ", faults: [{ field: "weight" }] }]);
  });

  it("keeps the row it had as one thing to buy for its first size, and gains one for each further size", async () => {
    sell(BAG);
    await choose(["p1"]);
    const { batch } = await made();
    await handOver(world.engine, batch.id, "user_1");
    await answer(batch.id, `OCOP-00001,${ADDRESS}\n`, true);
    sell(BAG, BOX);
    const { batch: second } = await made();
    expect(second.manifest.withdrawn).toEqual([]);
    expect((await written(second.id)).map(([code, name]) => [code, name])).toEqual([
      ["OCOP-00001", "Xoài sấy dẻo XOAI-1 – Túi 250 g"],
      ["OCOP-00002", "Xoài sấy dẻo XOAI-1 – Hộp 500 g"],
    ]);
    expect(await states()).toEqual(["OCOP-00001 claimed_listed", "OCOP-00002 prepared"]);
  });

  it("names a size that is no longer sold as withdrawn, and says why it is left out", async () => {
    sell(BAG, BOX);
    await choose(["p1"]);
    await handOver(world.engine, (await made()).batch.id, "user_1");
    sell(BAG);
    const { batch, leftOut } = await made();
    expect(batch.manifest.withdrawn).toEqual(["OCOP-00002"]);
    expect(leftOut).toMatchObject([{ row_code: "OCOP-00002", faults: [{ rule: "size_not_on_sale" }] }]);
  });

  it("has an address claimed for each size, and loses one size's claim alone", async () => {
    sell(BAG, BOX);
    await choose(["p1"]);
    const { batch } = await made();
    await handOver(world.engine, batch.id, "user_1");
    const other = "https://postmart.vn/p/xoai-cao-lanh-hop-43161.html";
    await answer(batch.id, `OCOP-00001,${ADDRESS}\nOCOP-00002,${other}\n`, true);
    const standing = async () =>
      (await world.book.claims.ofProduct("p1")).flatMap(({ url, withdrawn_at }) => (withdrawn_at ? [] : [url]));
    expect((await standing()).sort()).toEqual([other, ADDRESS].sort());
    await answer(batch.id, "OCOP-00002,Hết chỗ trưng bày\n", true);
    expect(await standing()).toEqual([ADDRESS]);
    await choose([], ["p1"]);
    expect(await standing()).toEqual([]);
    await choose(["p1"]);
    expect(await states()).toEqual(["OCOP-00001 chosen", "OCOP-00002 chosen"]);
  });
});

describe("what comes back", () => {
  async function handedOver(): Promise<string> {
    await choose(["p1", "p2"]);
    const { batch } = await made();
    expect(await handOver(world.engine, batch.id, "user_1")).toBe(true);
    expect(await handOver(world.engine, batch.id, "user_1")).toBe(false);
    return batch.id;
  }

  it("is read without writing, then written: a claim that proves nothing, a refusal with its reason", async () => {
    const id = await handedOver();
    const text = `OCOP-00001,${ADDRESS}\nOCOP-00002,Thiếu nhãn phụ\nXX-9,${ADDRESS}\n`;
    const dry = await answer(id, text, false);
    expect(dry).toMatchObject({ kind: "read", changed: [], results: { unusable: [{ line: 3, why: "unknown_row" }] } });
    expect(await states()).toEqual(["OCOP-00001 handed_over", "OCOP-00002 handed_over"]);
    expect(await answer(id, text, true)).toMatchObject({ changed: ["OCOP-00001", "OCOP-00002"] });
    expect(await states()).toEqual(["OCOP-00001 claimed_listed", "OCOP-00002 refused"]);
    expect(await world.book.claims.since(new Date(0), 10)).toMatchObject([
      { product_id: "p1", channel: "buudien", url: ADDRESS, item_id: "43160", origin: "exchange", withdrawn_at: null },
    ]);
  });

  it("changes nothing when it is read again", async () => {
    const id = await handedOver();
    const text = `OCOP-00001,${ADDRESS}\n`;
    await answer(id, text, true);
    expect(await answer(id, text, true)).toMatchObject({ changed: [] });
    expect(await world.book.claims.ofProduct("p1")).toHaveLength(1);
  });

  it("takes a claim back when the channel says otherwise or the product is taken out", async () => {
    const id = await handedOver();
    await answer(id, `OCOP-00001,${ADDRESS}\n`, true);
    await answer(id, "OCOP-00001,Đã gỡ vì ảnh mờ\n", true);
    expect(await world.book.claims.ofProduct("p1")).toMatchObject([{ withdrawn_at: expect.any(Date) }]);
    await answer(id, `OCOP-00001,${ADDRESS}\n`, true);
    await choose([], ["p1"]);
    const claims = await world.book.claims.ofProduct("p1");
    expect(claims.filter(({ withdrawn_at }) => withdrawn_at === null)).toEqual([]);
    const [row] = await world.book.exchange.rows(shop.id);
    const kinds = (await world.book.events(row?.id ?? "")).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...["exchange_chosen", "exchange_prepared", "exchange_handed_over", "exchange_claimed"],
      ...["exchange_refused", "exchange_claimed", "exchange_withdrawn"],
    ]);
  });

  it("that cannot be read is refused with a reason", async () => {
    const id = await handedOver();
    const broken = await answerBatch(world.engine, id, new Uint8Array([0xff, 0xfe, 0xfd]), true, "user_1");
    expect(broken).toEqual({ kind: "unreadable", reason: "not_utf8" });
    expect(await answer("none", "x,y", true)).toEqual({ kind: "no_batch" });
  });
});
