import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseUrl } from "../adapters/postmart";
import {
  columnMapping,
  type ExchangeProduct,
  importResults,
  isFileOf,
  makeBatch,
  neutralMapping,
  nextRowState,
  productFaults,
  readRows,
  rowCells,
  UnreadableFile,
} from ".";
import { neutralise, restore } from "./cells";

const mapping = neutralMapping("buudien");
const madeAt = new Date("2026-11-25T03:00:00Z");

function product(change: Partial<ExchangeProduct> = {}): ExchangeProduct {
  return {
    rowCode: "DT-0001",
    name: "Xoài sấy dẻo Cao Lãnh (mẫu)",
    category: "Trái cây sấy",
    description: "Xoài sấy dẻo",
    price: 89_000,
    stock: 40,
    saleUnit: "hộp",
    weightGrams: 250,
    pictures: ["https://img.example.vn/1.jpg"],
    recognition: { stars: 4, decisionNumber: "123/QĐ-UBND", expires: "2028-01-01" },
    producerName: "HTX mẫu",
    producerAddress: "Cao Lãnh",
    papers: [],
    ...change,
  };
}

const request = (products: readonly ExchangeProduct[], format: "csv" | "xlsx" = "csv", batch = "b1") => ({
  batch,
  products,
  mapping,
  format,
  madeAt,
  madeBy: "canbo",
});

describe("file exchange", () => {
  it("tells sizes of one product apart: in a column of their own, else behind the name", () => {
    const sized = product({ size: "Hộp 500 g", saleUnit: "Hộp 500 g" });
    const name = (columns: typeof mapping.columns) => rowCells(sized, { ...mapping, columns })[1];
    expect(name(mapping.columns)).toBe("Xoài sấy dẻo Cao Lãnh (mẫu) – Hộp 500 g");
    const own = columnMapping.parse({
      ...mapping,
      columns: [...mapping.columns, { header: "Loại", field: "size" }],
    });
    expect(rowCells(sized, own)[1]).toBe("Xoài sấy dẻo Cao Lãnh (mẫu)");
    expect(rowCells(sized, own).at(-1)).toBe("Hộp 500 g");
    expect(rowCells(product(), own).at(-1)).toBe("");
  });

  it.each(["csv", "xlsx"] as const)(
    "writes a %s that reads back cell by cell, with a manifest that fits only this file",
    async (format) => {
      const { file, manifest } = await makeBatch(
        request([product(), product({ rowCode: "DT-0002", name: 'Gạo, "thơm"\nTháp Mười' })], format),
      );
      const rows = await readRows(file);
      expect(rows[0]).toEqual(mapping.columns.map(({ header }) => header));
      expect(rows[2]?.slice(0, 2)).toEqual(["DT-0002", 'Gạo, "thơm"\nTháp Mười']);
      expect(manifest.rows.map(({ rowCode }) => rowCode)).toEqual(["DT-0001", "DT-0002"]);
      expect(isFileOf(manifest, file)).toBe(true);
      expect(isFileOf(manifest, Buffer.concat([file, Buffer.from(" ")]))).toBe(false);
    },
  );

  it("leaves faulty rows out and says why", async () => {
    const bad = product({
      rowCode: "DT-0003",
      price: 0.5,
      pictures: [],
      papers: [{ name: "Tự công bố", url: "https://x.vn/1", expires: "2026-11-25" }],
    });
    const { manifest, refused } = await makeBatch(request([product(), bad]));
    expect(manifest.rows).toHaveLength(1);
    expect(refused[0]?.faults.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      "images required",
      "price not_whole",
      "paper:Tự công bố expired",
    ]);
  });

  it("takes pictures of this machine only into a file for a simulation, which says so", async () => {
    const local = product({ pictures: ["http://localhost:8000/mau.png"] });
    expect((await makeBatch(request([local]))).refused[0]?.faults).toEqual([{ field: "images", rule: "not_uploaded" }]);
    const { manifest, refused } = await makeBatch({ ...request([local]), sample: true });
    expect([refused, manifest.sample, manifest.file.name]).toEqual([[], true, `mau-${mapping.channel}-b1.csv`]);
    const elsewhere = product({ pictures: ["http://img.example.vn/1.jpg"] });
    expect((await makeBatch({ ...request([elsewhere]), sample: true })).refused).toHaveLength(1);
  });

  it("hands over no badge that has expired", () => {
    const expired = product({ recognition: { stars: 4, decisionNumber: "1", expires: "2026-11-25" } });
    expect(productFaults(expired, mapping, "2026-11-25")).toContainEqual({
      field: "certificateExpiry",
      rule: "expired",
    });
    expect(productFaults(expired, mapping, "2026-11-24")).toEqual([]);
  });

  it("writes only what changed since, and names what was withdrawn", async () => {
    const first = await makeBatch(request([product(), product({ rowCode: "DT-0002" })]));
    const second = await makeBatch(
      request([product({ price: 95_000 }), product({ rowCode: "DT-0009" })], "csv", "b2"),
      [first.manifest],
    );
    expect(second.manifest).toMatchObject({ kind: "delta", previous: "b1", withdrawn: ["DT-0002"] });
    expect(second.manifest.rows.map(({ rowCode }) => rowCode)).toEqual(["DT-0001", "DT-0009"]);
    const third = await makeBatch(request([product({ price: 95_000 }), product({ rowCode: "DT-0009" })], "csv", "b3"), [
      first.manifest,
      second.manifest,
    ]);
    expect(third.manifest.rows).toEqual([]);
  });

  it("refuses a mapping that could not be read back", () => {
    expect(
      columnMapping.safeParse({ ...mapping, columns: mapping.columns.filter(({ field }) => field !== "rowCode") })
        .success,
    ).toBe(false);
    expect(
      columnMapping.safeParse({
        ...mapping,
        columns: [...mapping.columns, { header: "Sàn", constant: "x", field: "name" }],
      }).success,
    ).toBe(false);
  });

  it("lets no cell run as a formula, and gives every text back", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const safe = String(neutralise(text));
        expect(/^[=+\-@\t\r]/.test(safe)).toBe(false);
        if (!text.startsWith("'")) expect(restore(safe)).toBe(text);
      }),
    );
  });
});

describe("answers that come back", () => {
  const rows = ["DT-1", "DT-2", "DT-3", "DT-4"].map((rowCode) => ({ rowCode, digest: "" }));
  const read = (text: string) => importResults(Buffer.from(text), { rows }, recogniseUrl);
  const url = "https://postmart.vn/p/xoai-cao-lanh-43160.html";

  it("reads two pasted columns, a claim or a reason", async () => {
    const { answers, unanswered } = await read(`DT-1\t${url}\nDT-2\tẢnh mờ\n`);
    expect(answers.get("DT-1")).toEqual({ state: "claimed_listed", url, itemId: "43160" });
    expect(answers.get("DT-2")).toEqual({ state: "refused", reason: "Ảnh mờ" });
    expect(unanswered).toEqual(["DT-3", "DT-4"]);
  });

  it("finds the columns of a sheet by their headers, in any order", async () => {
    const { answers } = await read(`STT;Lý do từ chối;Mã dòng;Đường dẫn\n1;;DT-1;${url}\n2;Thiếu nhãn;DT-2;\n`);
    expect([...answers.values()].map(({ state }) => state)).toEqual(["claimed_listed", "refused"]);
  });

  it("reports what it cannot use, and trusts no contradiction and no foreign address", async () => {
    const { answers, unusable } = await read(
      `DT-1,${url}\nDT-1,Từ chối\nXX-9,${url}\nDT-2,https://evil.example/p/x-1.html\nDT-3,\n`,
    );
    expect(answers.size).toBe(0);
    expect(unusable.map(({ line, why }) => `${line} ${why}`)).toEqual([
      "2 contradiction",
      "3 unknown_row",
      "4 foreign_url",
      "5 no_answer",
    ]);
  });

  it("says the same when the same file is read again", async () => {
    const text = `DT-1,${url}\nDT-1,${url}\n`;
    expect(await read(text)).toEqual(await read(text));
    expect((await read(text)).answers.size).toBe(1);
  });

  it("survives any bytes with a classified refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        try {
          await importResults(bytes, { rows }, recogniseUrl);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 200 },
    );
    await expect(readRows(Buffer.from("PK\u0003\u0004 damaged"))).rejects.toBeInstanceOf(UnreadableFile);
    await expect(readRows(new Uint8Array(6 * 1024 * 1024))).rejects.toBeInstanceOf(UnreadableFile);
  });

  it("keeps an answer against silence, and takes a later answer", () => {
    const claimed = { state: "claimed_listed", url } as const;
    expect(nextRowState({ state: "handed_over" }, "deadline")).toEqual({ state: "no_answer" });
    expect(nextRowState(claimed, "deadline")).toEqual(claimed);
    expect(nextRowState({ state: "refused", reason: "x" }, claimed)).toEqual(claimed);
  });
});
