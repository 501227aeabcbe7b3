import { readRows } from "@ocop/integrations/exchange";
import { describe, expect, it } from "vitest";
import { mappingSchema } from "../../src/modules/channel/domain/mapping";
import { NO_DETAILS } from "../../src/modules/channel/domain/product-details";
import { ADDRESS, type FileWorld, inFileWorld } from "./file-world";

let files: FileWorld;
inFileWorld((given) => {
  files = given;
});

describe("a product of several sizes in a file", () => {
  const BAG = { sku: "XOAI-1", name: "Túi 250 g", price: 89_000, available: 40 };
  const BOX = { sku: "XOAI-1-2", name: "Hộp 500 g", price: 165_000, available: 9 };
  /** All there is to buy, which has no name of its own. */
  const WHOLE = { sku: BAG.sku, price: BAG.price, available: BAG.available };
  const sell = (...sizes: (typeof BAG)[]) =>
    files.product("p1", "XOAI-1", { offer: WHOLE, ...(sizes.length > 1 && { sizes }) });
  const written = async (id: string) => {
    const [header = [], ...rows] = await readRows(await files.fileOf(id));
    const at = ["Mã dòng", "Tên sản phẩm", "Giá bán (đồng)", "Số lượng"].map((name) => header.indexOf(name));
    return rows.map((row) => at.map((column) => row[column]));
  };

  it("is a row for each, with a code, a name, a price and a stock of its own", async () => {
    sell(BAG, BOX);
    expect(await files.choose(["p1", "p2"])).toMatchObject({ kind: "chosen", chosen: 2 });
    expect(await written((await files.made()).batch.id)).toEqual([
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
    files.product("p1", "XOAI-1", {
      offer: WHOLE,
      sizes: [...sizes, { ...BOX, sku: "XOAI-1-3", name: "Hũ" }],
      details,
    });
    const mapping = mappingSchema.parse({
      category: "Trái cây",
      weight: [{ from: "net_amount", packaging_grams: 50 }],
    });
    const key = { kind: "mapping" as const, channel: "postmart", shop: "", subject: "weighed" };
    await files.world.book.decisions.save(key, 0, mapping, "user_1", files.world.engine.now(), []);
    await files.choose(["p1"]);
    const { batch, leftOut } = await files.made();
    const [header = [], ...rows] = await readRows(await files.fileOf(batch.id));
    const at = ["Khối lượng (g)", "Mã GTIN"].map((name) => header.indexOf(name));
    expect(rows.map((row) => at.map((column) => row[column]))).toEqual([
      ["300", "8938505974194"],
      ["550", "8934563138165"],
    ]);
    expect(leftOut).toMatchObject([{ row_code: "OCOP-00003", size: "Hũ", faults: [{ field: "weight" }] }]);
  });

  it("keeps the row it had as one thing to buy for its first size, and gains one for each further size", async () => {
    sell(BAG);
    await files.choose(["p1"]);
    const { batch } = await files.made();
    await files.handOver(batch.id);
    await files.answer(batch.id, `OCOP-00001,${ADDRESS}\n`, true);
    sell(BAG, BOX);
    const { batch: second } = await files.made();
    expect(second.manifest.withdrawn).toEqual([]);
    expect((await written(second.id)).map(([code, name]) => [code, name])).toEqual([
      ["OCOP-00001", "Xoài sấy dẻo XOAI-1 – Túi 250 g"],
      ["OCOP-00002", "Xoài sấy dẻo XOAI-1 – Hộp 500 g"],
    ]);
    expect(await files.states()).toEqual(["OCOP-00001 claimed_listed", "OCOP-00002 prepared"]);
  });

  it("names a size that is no longer sold as withdrawn, and says why it is left out", async () => {
    sell(BAG, BOX);
    await files.choose(["p1"]);
    await files.handOver((await files.made()).batch.id);
    sell(BAG);
    const { batch, leftOut } = await files.made();
    expect(batch.manifest.withdrawn).toEqual(["OCOP-00002"]);
    expect(leftOut).toMatchObject([{ row_code: "OCOP-00002", faults: [{ rule: "size_not_on_sale" }] }]);
  });

  it("has an address claimed for each size, and loses one size's claim alone", async () => {
    sell(BAG, BOX);
    await files.choose(["p1"]);
    const { batch } = await files.made();
    await files.handOver(batch.id);
    const other = "https://postmart.vn/p/xoai-cao-lanh-hop-43161.html";
    await files.answer(batch.id, `OCOP-00001,${ADDRESS}\nOCOP-00002,${other}\n`, true);
    const standing = async () =>
      (await files.world.book.claims.ofProduct("p1")).flatMap(({ url, withdrawn_at }) => (withdrawn_at ? [] : [url]));
    expect((await standing()).sort()).toEqual([other, ADDRESS].sort());
    await files.answer(batch.id, "OCOP-00002,Hết chỗ trưng bày\n", true);
    expect(await standing()).toEqual([ADDRESS]);
    await files.choose([], ["p1"]);
    expect(await standing()).toEqual([]);
    await files.choose(["p1"]);
    expect(await files.states()).toEqual(["OCOP-00001 chosen", "OCOP-00002 chosen"]);
  });
});
