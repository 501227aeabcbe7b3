import type { ExchangeColumns } from "@contracts/channel-exchange";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONSTANT, columnsQuery, readColumnsForm } from "./columns-form";

const before: ExchangeColumns = {
  ...{ channel: "buudien", version: 1, origin: { vi: "Mẫu bưu cục", en: "As handed to us" }, sheetName: "Sản phẩm" },
  columns: [
    { header: "Mã", field: "rowCode", required: true },
    { header: "Khối lượng", field: "weight", required: false, unit: "kg", maxLength: 9 },
    { header: "Ảnh 2", field: "pictures", required: false, position: 1 },
    { header: "Kho", constant: "Cao Lãnh", required: true, allowed: ["Cao Lãnh", "Sa Đéc"] },
  ],
};
const headers = (form: URLSearchParams) => readColumnsForm(form, before).columns.map(({ header }) => header);

describe("the form of a sheet's columns", () => {
  it("says the very columns it was filled with", () => {
    expect(readColumnsForm(columnsQuery(before, 3), before)).toEqual(before);
  });

  it("takes back any columns unchanged", () => {
    const text = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() === one && !one.includes(";"));
    const limits = fc.record({ required: fc.boolean(), maxLength: fc.integer({ min: 1, max: 9_999 }) });
    const column = fc.oneof(
      fc.record({ header: text, constant: text }),
      fc.record({ header: text, field: fc.constantFrom("name", "price", "gtin") }),
      fc.record({ header: text, field: fc.constant("weight"), unit: fc.constantFrom("g" as const, "kg" as const) }),
      fc.record({ header: text, field: fc.constant("papers"), position: fc.nat(20) }),
    );
    const sheet = fc.array(
      fc.tuple(column, limits).map(([one, limit]) => ({ ...one, ...limit })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(sheet, (columns) => {
        expect(readColumnsForm(columnsQuery({ ...before, columns }, 0), before).columns).toEqual(columns);
      }),
    );
  });

  it("drops a column whose header was cleared, adds what is new and goes by the numbers", () => {
    const form = columnsQuery(before, 1);
    form.set("tieu-de-1", " ");
    for (const [name, value] of [
      ["tieu-de-4", "Nước"],
      ["tu-4", CONSTANT],
      ["gia-tri-4", "Việt Nam"],
      ["dai-4", "20"],
    ] as const)
      form.set(name, value);
    expect(headers(form)).toEqual(["Mã", "Ảnh 2", "Kho", "Nước"]);
    expect(readColumnsForm(form, before).columns.at(-1)).toEqual({
      ...{ header: "Nước", constant: "Việt Nam", required: false, maxLength: 20 },
    });
    form.set("o-4", "1");
    form.set("o-0", "2");
    expect(headers(form)).toEqual(["Nước", "Mã", "Ảnh 2", "Kho"]);
  });
});
