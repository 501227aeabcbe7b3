import { describe, expect, it } from "vitest";
import type { Cell } from "../read/table";
import { outcomeOf } from "../testing/outcome";
import { issuerFromNumber, parseDecisionNumber } from "./decision-number";

describe("a decision's number", () => {
  it.each<[Cell, string | null]>([
    ["1850/QĐ-UBND-HC", "1850/QĐ-UBND-HC"],
    ["Quyết định số 1850/QĐ-UBND-HC ngày 07/12/2020", "1850/QĐ-UBND-HC"],
    ["số: 1850 / QD - UBND – HC", "1850/QĐ-UBND-HC"],
    ["qđ 086/qđ-ubnd", "86/QĐ-UBND"],
    ["2361/QĐ-BNNMT", "2361/QĐ-BNNMT"],
    [null, null],
    ["1850", "! decision_number_unreadable"],
    ["theo quyết định của tỉnh", "! decision_number_unreadable"],
  ])("%j is %j", (cell, number) => {
    expect(outcomeOf(parseDecisionNumber(cell))).toBe(number);
  });

  it("names a ministry by its letters, and leaves a people's committee open", () => {
    expect(issuerFromNumber("2361/QĐ-BNNMT")).toBe("Bộ Nông nghiệp và Môi trường");
    expect(issuerFromNumber("1/QĐ-BNN-VPĐP")).toBe("Bộ Nông nghiệp và Phát triển nông thôn");
    expect(issuerFromNumber("86/QĐ-UBND")).toBeNull();
  });
});
