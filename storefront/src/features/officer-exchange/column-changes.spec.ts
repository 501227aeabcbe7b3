import type { ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";
import { describe, expect, it } from "vitest";
import { columnChanges } from "./column-changes";

const sheet = (columns: ExchangeColumn[]): ExchangeColumns => ({
  ...{ channel: "buudien", version: 1, origin: { vi: "x", en: "x" }, sheetName: "SP", columns },
});
const code = { header: "Mã", field: "rowCode", required: true };
const name = { header: "Tên", field: "name", required: true };
const price = { header: "Giá", field: "price", required: true };

describe("what is different between two versions of a sheet", () => {
  it("is nothing where all is the same", () => {
    expect(columnChanges(sheet([code, name]), sheet([code, name]))).toEqual({
      ...{ added: [], removed: [], changed: [], moved: false },
    });
  });

  it("is what came, what went, what is filled in another way and what stands elsewhere", () => {
    expect(columnChanges(sheet([code, name]), sheet([code, price]))).toMatchObject({
      added: ["Giá"],
      removed: ["Tên"],
    });
    expect(columnChanges(sheet([code, name]), sheet([code, { ...name, maxLength: 9 }])).changed).toEqual(["Tên"]);
    expect(columnChanges(sheet([code, name]), sheet([name, price, code]))).toMatchObject({
      added: ["Giá"],
      moved: true,
    });
  });
});
