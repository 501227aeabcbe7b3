import { describe, expect, it } from "vitest";
import { fileOf } from "../testing/register";
import { diffImports } from "./diff-imports";

const HEADER = "Tên sản phẩm|Chủ thể|Tỉnh|Hạng sao|Năm|Ghi chú";
const TRA = "Trà sen|HTX Sen Việt|Đồng Tháp|4|2022|";
const BOT = "Bột sen|HTX Sen Việt|Đồng Tháp|3|2022|";

const diff = (from: string[], to: string[]) => diffImports(fileOf(HEADER, ...from).rows, fileOf(HEADER, ...to).rows);

describe("two register files", () => {
  it("differ in products that came, went and changed", () => {
    expect(diff([TRA, BOT], ["Gạo sen|HTX Sen Việt|Đồng Tháp|3|2022|", TRA.replace("|4|2022", "|5|2025")])).toEqual({
      added: [{ row: 2, product: "Gạo sen", producer: "HTX Sen Việt", province: "Đồng Tháp" }],
      removed: [{ row: 3, product: "Bột sen", producer: "HTX Sen Việt", province: "Đồng Tháp" }],
      changed: [
        {
          row: 3,
          product: "Trà sen",
          producer: "HTX Sen Việt",
          province: "Đồng Tháp",
          changes: [
            { field: "stars", before: "4", after: "5" },
            { field: "year", before: "2022", after: "2025" },
          ],
        },
      ],
      unchanged: 0,
    });
  });

  it("do not differ by the order of their lines", () => {
    expect(diff([TRA, BOT], [BOT, TRA])).toEqual({ added: [], removed: [], changed: [], unchanged: 2 });
  });

  it("pair several recognitions of one product line by line", () => {
    const [second, third] = [TRA.replace("2022", "2024"), TRA.replace("2022", "2025")];
    expect(diff([TRA, second], [TRA, third])).toMatchObject({
      unchanged: 1,
      changed: [{ changes: [{ field: "year", before: "2024", after: "2025" }] }],
    });
  });
});
