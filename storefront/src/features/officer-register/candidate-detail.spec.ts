import type { ReviewCandidate } from "@contracts/register-desk";
import { expect, it } from "vitest";
import { candidateDetail, isUnplaced } from "./candidate-detail";

const unit = (successors: string[] | null): ReviewCandidate => ({
  id: "c",
  label: "Xã Hải Dương",
  within: ["Thành phố Huế", "Tỉnh Thừa Thiên Huế"],
  ended: { on: "2025-07-01", successors },
});

it("tells namesakes apart by where they lie", () => {
  expect(candidateDetail({ ...unit([]), ended: null }, "vi")).toBe("Thành phố Huế, Tỉnh Thừa Thiên Huế");
  expect(candidateDetail({ ...unit([]), within: [], ended: null }, "vi")).toBe("");
});

it("says what a unit of before became, or that no source says so", () => {
  expect(candidateDetail(unit(["Phường Thuận An"]), "vi")).toContain(
    "không còn từ 01/07/2025 · nay là Phường Thuận An",
  );
  expect(candidateDetail(unit([]), "vi")).toContain("nguồn chưa nêu đơn vị kế tiếp");
  expect(candidateDetail(unit([]), "en")).toContain("our source does not name what followed it");
  expect(candidateDetail(unit(null), "vi")).toContain("cấp huyện không còn");
  expect([unit([]), unit(null), unit(["Phường Thuận An"])].map(isUnplaced)).toEqual([true, false, false]);
});
