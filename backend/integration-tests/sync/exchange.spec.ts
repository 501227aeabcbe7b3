import { isFileOf, readRows } from "@ocop/integrations/exchange";
import { describe, expect, it } from "vitest";
import { NO_DETAILS } from "../../src/modules/channel/domain/product-details";
import { shopTermsSchema } from "../../src/modules/channel/domain/shop-terms";
import { chooseRows, makeExchangeBatch } from "../../src/workflows/channel/exchange";
import { answerBatch } from "../../src/workflows/channel/exchange-answers";
import { ADDRESS, type FileWorld, inFileWorld, registered, SITE } from "./file-world";

/** Channels without an API: files made, handed over by people, and answered by row code. */
let files: FileWorld;
inFileWorld((given) => {
  files = given;
});

describe("a file for a channel without an API", () => {
  it.each(["csv", "xlsx"] as const)("is kept as %s, byte for byte, with a manifest that fits", async (format) => {
    await files.choose(["p1", "p2"]);
    const { batch, leftOut } = await files.made("full", format);
    expect(leftOut).toEqual([]);
    const file = await files.fileOf(batch.id);
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
    expect(await files.states()).toEqual(["OCOP-00001 prepared", "OCOP-00002 prepared"]);
  });

  it("leaves out samples, what is not on sale and what is faulty, each with its sentence", async () => {
    await files.choose(["p1", "p2"]);
    files.product("p1", "XOAI-1", { sample: true });
    files.product("p2", "BANH-1", { pictures: [] });
    const real = { ...files.world.engine, simulated: () => false };
    const answer = await makeExchangeBatch(real, files.shop, { format: "csv", kind: "full" }, SITE, "user_1");
    expect(answer).toMatchObject({
      kind: "nothing_to_write",
      leftOut: [
        { product_id: "p1", faults: [{ rule: "sample" }] },
        { product_id: "p2", faults: [{ field: "images", rule: "required" }] },
      ],
    });
  });

  it("takes samples into a file for a simulation alone, which is marked as holding them", async () => {
    await files.choose(["p1"]);
    files.product("p1", "XOAI-1", { sample: true });
    const { batch } = await files.made();
    expect(batch.manifest).toMatchObject({ sample: true, file: { name: expect.stringMatching(/^mau-/) } });
  });

  it("carries no badge once the certificate has ended", async () => {
    await files.choose(["p1"]);
    files.product("p1", "XOAI-1", { details: { ...NO_DETAILS, groups: ["dried"] } });
    const { batch } = await files.made();
    expect((await files.fileOf(batch.id)).toString("utf8")).not.toContain("QĐ-UBND");
  });

  it("follows the shop's rules for price and stock, and the columns an administrator chose", async () => {
    await files.choose(["p1"]);
    const rules = { price: { percent: 110, round_to: 1_000, floor: 0 }, stock: { keep: 30 } };
    const key = { kind: "terms" as const, channel: "postmart", shop: files.shop.id, subject: "" };
    await files.world.book.decisions.save(
      key,
      0,
      shopTermsSchema.parse({ rules }),
      "user_1",
      files.world.engine.now(),
      [],
    );
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
    await files.world.book.decisions.save(of, 0, columns, "user_1", files.world.engine.now(), []);
    const { batch } = await files.made();
    expect(await readRows(await files.fileOf(batch.id))).toEqual([
      ["Ma", "Gia", "Ton", "Nguon"],
      ["OCOP-00001", "98000", "10", "OCOP"],
    ]);
  });

  it("is a delta to what was handed over, and names what was taken out", async () => {
    await files.choose(["p1", "p2"]);
    const { batch: first } = await files.made();
    await files.made();
    expect((await files.made()).batch.manifest.kind).toBe("full");
    await files.handOver(first.id);
    files.product("p1", "XOAI-1", { offer: { sku: "XOAI-1", price: 95_000, available: 40 } });
    await files.choose([], ["p2"]);
    const { batch } = await files.made();
    expect(batch.manifest).toMatchObject({
      kind: "delta",
      withdrawn: ["OCOP-00002"],
      rows: [{ rowCode: "OCOP-00001" }],
    });
  });

  it("gives every product one code for good", async () => {
    await files.choose(["p1", "p2"]);
    await files.choose([], ["p1"]);
    await files.choose(["p1"]);
    await files.choose(["p1"]);
    expect(await files.states()).toEqual(["OCOP-00001 chosen", "OCOP-00002 chosen"]);
  });

  it("is not made for a marketplace that has closed, nor a shop of one that has an API", async () => {
    const closed = await registered(files.world, "voso-1", "voso");
    await chooseRows(files.world.engine, closed, { add: ["p1"], remove: [] }, "user_1");
    expect(
      await makeExchangeBatch(files.world.engine, closed, { format: "csv", kind: "full" }, SITE, "u"),
    ).toMatchObject({
      kind: "closed",
      channel: { code: "voso" },
    });
    await expect(registered(files.world, "1", "shopee")).rejects.toThrow("no_channel");
  });

  it("is numbered once by two officers at the same time", async () => {
    await files.choose(["p1"]);
    const both = await Promise.all([files.made("full"), files.made("full")]);
    expect(both.map(({ batch }) => batch.number).sort()).toEqual([1, 2]);
  });
});

describe("what comes back", () => {
  async function handedOver(): Promise<string> {
    await files.choose(["p1", "p2"]);
    const { batch } = await files.made();
    expect(await files.handOver(batch.id)).toBe(true);
    expect(await files.handOver(batch.id)).toBe(false);
    return batch.id;
  }

  it("is read without writing, then written: a claim that proves nothing, a refusal with its reason", async () => {
    const id = await handedOver();
    const text = `OCOP-00001,${ADDRESS}\nOCOP-00002,Thiếu nhãn phụ\nXX-9,${ADDRESS}\n`;
    const dry = await files.answer(id, text, false);
    expect(dry).toMatchObject({ kind: "read", changed: [], results: { unusable: [{ line: 3, why: "unknown_row" }] } });
    expect(await files.states()).toEqual(["OCOP-00001 handed_over", "OCOP-00002 handed_over"]);
    expect(await files.answer(id, text, true)).toMatchObject({ changed: ["OCOP-00001", "OCOP-00002"] });
    expect(await files.states()).toEqual(["OCOP-00001 claimed_listed", "OCOP-00002 refused"]);
    expect(await files.world.book.claims.since(new Date(0), 10)).toMatchObject([
      { product_id: "p1", channel: "buudien", url: ADDRESS, item_id: "43160", origin: "exchange", withdrawn_at: null },
    ]);
  });

  it("changes nothing when it is read again", async () => {
    const id = await handedOver();
    const text = `OCOP-00001,${ADDRESS}\n`;
    await files.answer(id, text, true);
    expect(await files.answer(id, text, true)).toMatchObject({ changed: [] });
    expect(await files.world.book.claims.ofProduct("p1")).toHaveLength(1);
  });

  it("takes a claim back when the channel says otherwise or the product is taken out", async () => {
    const id = await handedOver();
    await files.answer(id, `OCOP-00001,${ADDRESS}\n`, true);
    await files.answer(id, "OCOP-00001,Đã gỡ vì ảnh mờ\n", true);
    expect(await files.world.book.claims.ofProduct("p1")).toMatchObject([{ withdrawn_at: expect.any(Date) }]);
    await files.answer(id, `OCOP-00001,${ADDRESS}\n`, true);
    await files.choose([], ["p1"]);
    const claims = await files.world.book.claims.ofProduct("p1");
    expect(claims.filter(({ withdrawn_at }) => withdrawn_at === null)).toEqual([]);
    const [row] = await files.world.book.exchange.rows(files.shop.id);
    const kinds = (await files.world.book.events(row?.id ?? "")).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...["exchange_chosen", "exchange_prepared", "exchange_handed_over", "exchange_claimed"],
      ...["exchange_refused", "exchange_claimed", "exchange_withdrawn"],
    ]);
  });

  it("that cannot be read is refused with a reason", async () => {
    const id = await handedOver();
    const broken = await answerBatch(files.world.engine, id, new Uint8Array([0xff, 0xfe, 0xfd]), true, "user_1");
    expect(broken).toEqual({ kind: "unreadable", reason: "not_utf8" });
    expect(await files.answer("none", "x,y", true)).toEqual({ kind: "no_batch" });
  });
});
