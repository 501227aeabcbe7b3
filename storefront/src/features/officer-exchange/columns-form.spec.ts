import type { ExchangeColumns } from "@contracts/channel-exchange";
import { describe, expect, it } from "vitest";
import { CONSTANT, readColumnsForm } from "./columns-form";

const before: ExchangeColumns = {
  ...{ channel: "buudien", version: 1, origin: { vi: "x", en: "x" }, sheetName: "Sản phẩm" },
  columns: [
    { header: "Mã", field: "row_code", required: true },
    { header: "Khối lượng", field: "weight", required: false, unit: "kg", maxLength: 9 },
  ],
};

describe("the form of a sheet's columns", () => {
  it("keeps what it does not show, drops what was cleared and adds what is new", () => {
    const form = new URLSearchParams({
      ...{ "tieu-de-0": "Mã dòng", "tu-0": "row_code", "can-0": "1", "tieu-de-1": "Nặng", "tu-1": "weight" },
      ...{ "tieu-de-2": "Nước", "tu-2": CONSTANT, "gia-tri-2": "Việt Nam", "dai-2": "20" },
    });
    expect(readColumnsForm(form, before).columns).toEqual([
      { header: "Mã dòng", field: "row_code", required: true },
      { header: "Nặng", field: "weight", required: false, unit: "kg" },
      { header: "Nước", constant: "Việt Nam", required: false, maxLength: 20 },
    ]);
    form.set("tieu-de-1", " ");
    expect(readColumnsForm(form, before).columns.map(({ header }) => header)).toEqual(["Mã dòng", "Nước"]);
  });
});
