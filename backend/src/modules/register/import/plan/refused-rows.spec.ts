import { describe, expect, it } from "vitest";
import { emptyRegister, fileOf, plan, registerWith } from "../testing/register";

const HEADER = "Tên sản phẩm|Chủ thể|Huyện|Tỉnh|Hạng sao|Năm|Số quyết định|Ngày quyết định|Trạng thái|Ghi chú";
const TRA_SEN = "Trà sen|HTX Sen Việt|Tháp Mười|Đồng Tháp|4 sao||1446/QĐ-UBND-HC|29/12/2022||";

const planned = (lines: string[], before: string[] = []) =>
  plan(fileOf(HEADER, ...lines), before.length > 0 ? registerWith(fileOf(HEADER, ...before)) : emptyRegister());

describe("a row is refused", () => {
  const faultsOf = (lines: string[], before: string[] = []) => planned(lines, before).faults;

  it("with row, column, value and a sentence for each fault", () => {
    expect(faultsOf(["|HTX Sen Việt|Tháp Mười||9|23||29/4/23||"])).toEqual([
      { row: 2, column: "Tên sản phẩm", value: null, code: "name_missing", message: expect.stringContaining("Xin") },
      { row: 2, column: "Tỉnh", value: null, code: "province_missing", message: expect.stringContaining("Xin") },
      { row: 2, column: "Hạng sao", value: "9", code: "stars_unreadable", message: expect.stringContaining("Xin") },
      { row: 2, column: "Năm", value: "23", code: "year_unreadable", message: expect.stringContaining("Xin") },
      {
        row: 2,
        column: "Ngày quyết định",
        value: "29/4/23",
        code: "two_digit_year",
        message: expect.stringContaining("Xin"),
      },
    ]);
  });

  it.each([
    ["without stars though recognised", "Trà sen|HTX Sen Việt||Đồng Tháp||2022||||", "stars_missing"],
    ["decided tomorrow", "Trà sen|HTX Sen Việt||Đồng Tháp|4|||25/11/2026||", "date_in_future"],
    ["in a year its decision is not of", "Trà sen|HTX Sen Việt||Đồng Tháp|4|2019||29/12/2022||", "year_against_date"],
  ])("%s", (_what, line, code) => {
    expect(faultsOf([line])).toMatchObject([{ row: 2, code }]);
  });

  it("when it repeats a line of the same file", () => {
    const changes = planned([TRA_SEN, TRA_SEN]);
    expect(changes.faults).toMatchObject([
      { row: 3, code: "duplicate_row", message: expect.stringContaining("dòng 2") },
    ]);
    expect(changes.counts).toMatchObject({ added: 1, refused: 1 });
  });

  it("when its decision is known with another day, within the file or from the register", () => {
    const other = TRA_SEN.replace("Trà sen", "Trà sâm").replace("29/12/2022", "28/12/2022");
    expect(faultsOf([TRA_SEN, other])).toMatchObject([
      { row: 3, column: "Ngày quyết định", code: "date_against_register" },
    ]);
    expect(faultsOf([other], [TRA_SEN])).toMatchObject([{ row: 2, code: "date_against_register" }]);
  });

  it("when the register holds other stars for the same decision", () => {
    expect(faultsOf([TRA_SEN.replace("4 sao", "3 sao")], [TRA_SEN])).toMatchObject([
      { row: 2, value: "3", code: "stars_against_register" },
    ]);
  });

  it("but a decision number means another decision in another year or province", () => {
    const elsewhere = "Trà sâm|HTX Sâm||Cà Mau|3||1446/QĐ-UBND-HC|01/02/2022||";
    const nextYear = TRA_SEN.replace("29/12/2022", "03/05/2024");
    expect(planned([TRA_SEN, elsewhere, nextYear])).toMatchObject({
      faults: [],
      new_decisions: { length: 3 },
      counts: { added: 2, changed: 1 },
    });
  });
});
