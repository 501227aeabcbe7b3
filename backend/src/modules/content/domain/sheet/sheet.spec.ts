import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS } from "../fields";
import { type SheetProduct, sheetRows } from "./columns";
import { readSheet } from "./read-sheet";

const TEA: SheetProduct = {
  id: "rprod_01TEA",
  name: "Trà sen",
  offer: { price: 50_000, stock: 12, unit_label: "hộp 100 g" },
  label: { ...EMPTY_FIELDS.label, usage: "Pha với nước sôi" },
};
const FISH: SheetProduct = { id: "rprod_01FISH", name: "Khô cá", offer: null, label: EMPTY_FIELDS.label };
const PRODUCTS = [TEA, FISH];

/** The downloaded sheet with some cells typed over, as text. */
function edited(...edits: [line: number, heading: string, text: string][]): string[][] {
  const rows = sheetRows(PRODUCTS).map((row) => row.map(String));
  for (const [line, heading, text] of edits) {
    const at = rows[0]?.findIndex((cell) => cell.startsWith(heading)) ?? -1;
    const row = rows[line - 1];
    if (row && at >= 0) row[at] = text;
  }
  return rows;
}
const read = (...edits: Parameters<typeof edited>) => readSheet(edited(...edits), PRODUCTS);
const faultsOf = (...edits: Parameters<typeof edited>) =>
  read(...edits).faults.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe("the sheet of a producer's products", () => {
  describe("with a product of several sizes", () => {
    const SMALL = { ...TEA, other_sizes: ["Hộp 500 g"] };
    const LARGE: SheetProduct = {
      ...{ ...TEA, size: 2, other_sizes: ["hộp 100 g"] },
      offer: { price: 210_000, stock: 3, unit_label: "Hộp 500 g" },
    };
    const lines = (...edits: [line: number, column: number, text: string][]) => {
      const rows = sheetRows([SMALL, LARGE]).map((row) => row.map(String));
      for (const [line, column, text] of edits) (rows[line - 1] ?? [])[column] = text;
      return readSheet(rows, [SMALL, LARGE]);
    };

    it("has a line for each, and the facts of the label on the first alone", () => {
      expect(sheetRows([SMALL, LARGE]).map(([code]) => code)).toEqual(["Mã dòng (không sửa)", TEA.id, `${TEA.id}-2`]);
      expect(lines()).toMatchObject({ changes: [], unchanged: 2, faults: [] });
      expect(lines([3, 2, "220.000"]).changes).toMatchObject([{ product: { size: 2 }, cells: [{ after: "220000" }] }]);
    });

    it("keeps their names apart, and refuses a label on a size", () => {
      expect(lines([3, 4, "HỘP 100g"]).faults).toMatchObject([{ line: 3, code: "size_name" }]);
      expect(lines([3, 4, ""]).faults).toMatchObject([{ line: 3, code: "size_name" }]);
      expect(lines([3, 6, "Sen"]).faults).toMatchObject([{ line: 3, code: "label_on_first" }]);
    });

    it("still reads a file of one line a product", () => {
      const [heading = [], first = []] = sheetRows([TEA]).map((row) => row.map(String));
      expect(readSheet([heading, first], [SMALL, LARGE])).toMatchObject({ unchanged: 1, faults: [] });
    });
  });

  it("changes nothing when it comes back as it was", () => {
    expect(read()).toEqual({ changes: [], unchanged: 2, faults: [], ignored: [] });
  });

  it("tells each changed cell with what stood there before", () => {
    expect(read([2, "Giá bán", "55.000 đ"], [2, "Cách dùng", " Pha  nước 80 độ "]).changes).toEqual([
      {
        line: 2,
        product: TEA,
        cells: [
          { column: "price", heading: "Giá bán (đồng)", before: "50000", after: "55000" },
          { column: "usage", heading: "Cách dùng", before: "Pha với nước sôi", after: "Pha nước 80 độ" },
        ],
      },
    ]);
  });

  it("reads prices and quantities as people type them", () => {
    const cells = read([3, "Giá bán", "85k"], [3, "Số lượng", "1.200"]).changes[0]?.cells;
    expect(cells?.map(({ after }) => after)).toEqual(["85000", "1200"]);
  });

  it.each([
    ["Giá bán", "50.00", "price"],
    ["Giá bán", "0", "price"],
    ["Giá bán", "-5", "price"],
    ["Giá bán", "2.000.000.000", "price"],
    ["Giá bán", "", "emptied"],
    ["Số lượng", "", "emptied"],
    ["Số lượng", "1,5", "stock"],
    ["Số lượng", "nhiều", "stock"],
    ["Tên sản phẩm", "Trà sen OCOP 5 sao", "name_fixed"],
    ["Mã vạch", "8930000000003", "check_digit"],
    ["Thành phần", "Sen đạt 4 sao", "stars"],
    ["Cảnh báo", "x".repeat(501), "too_long"],
    ["Đơn vị bán", "Hộp 4 sao", "stars"],
    ["Đơn vị bán", "x".repeat(61), "too_long"],
  ])("refuses %s “%s”, naming line, column and what to do", (heading, text, code) => {
    const [fault] = read([2, heading, text]).faults;
    expect(fault).toMatchObject({ line: 2, code, column: expect.stringContaining(heading) });
    expect(fault?.message.length).toBeGreaterThan(20);
  });

  it("wants price and quantity together to put a product on sale", () => {
    expect(faultsOf([3, "Giá bán", "50000"])).toEqual(["3 Số lượng còn half_offer"]);
    expect(faultsOf([3, "Đơn vị bán", "gói"])).toEqual(["3 Đơn vị bán no_offer"]);
  });

  it("knows lines by their code only, and each once", () => {
    expect(faultsOf([3, "Mã dòng", "rprod_01OTHER"])).toEqual(["3 Mã dòng (không sửa) unknown_line"]);
    expect(faultsOf([3, "Mã dòng", TEA.id])).toEqual(["3 Mã dòng (không sửa) line_twice"]);
  });

  it("does not overwrite what was changed after the download, and lets untouched cells be", () => {
    const rows = edited([2, "Giá bán", "60000"]);
    const sold = { ...TEA, offer: { price: 50_000, stock: 11, unit_label: "hộp 100 g" } };
    const { faults } = readSheet(rows, [sold, FISH]);
    expect(faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      "Giá bán (đồng) changed_meanwhile",
      "Số lượng còn changed_meanwhile",
    ]);
  });

  it("finds its headings below a title, without accents, in any order, and says what it does not read", () => {
    const rows = [["BẢNG GIÁ"], [], ["GHI CHÚ", "so luong con", "Mã dòng", "gia ban"], ["x", "3", FISH.id, "9000"]];
    const { changes, ignored, faults } = readSheet(rows, PRODUCTS);
    expect(changes[0]).toMatchObject({ line: 4, product: { id: FISH.id } });
    expect(ignored).toEqual(["GHI CHÚ"]);
    // Without its mark nobody knows when the sheet was downloaded.
    expect(faults.map(({ code }) => code)).toEqual(["changed_meanwhile", "changed_meanwhile"]);
  });

  it("refuses a file that is something else", () => {
    expect(readSheet([["Họ tên"], ["x"]], PRODUCTS).faults).toMatchObject([{ code: "no_headings" }]);
  });

  it("reads back whatever it has written", () => {
    const texts = fc.option(fc.string({ unit: "grapheme", maxLength: 40 }), { nil: null });
    const line = fc.record({ price: fc.integer({ min: 1, max: 1e9 }), stock: fc.nat(1e6), unit: texts, usage: texts });
    fc.assert(
      fc.property(line, ({ price, stock, unit, usage }) => {
        const clean = (text: string | null) =>
          text
            ?.replace(/\s+/g, " ")
            .replace(/\p{Control}/gu, "")
            .normalize("NFC")
            .trim() || null;
        const product: SheetProduct = {
          ...TEA,
          offer: { price, stock, unit_label: clean(unit) },
          label: { ...EMPTY_FIELDS.label, usage: clean(usage) },
        };
        const rows = sheetRows([product]).map((row) => row.map(String));
        expect(readSheet(rows, [product]).changes).toEqual([]);
      }),
    );
  });
});
