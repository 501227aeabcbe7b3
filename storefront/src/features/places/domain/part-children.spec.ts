import type { PlaceSummary } from "@contracts/catalogue";
import { expect, it } from "vitest";
import { partChildren } from "./part-children";

const unit = (name: string, product_count: number, valid_to: string | null = null): PlaceSummary => ({
  id: name,
  slug: name,
  name,
  level: "commune",
  product_count,
  valid_to,
});

it("keeps former units apart from today's and folds away those without products", () => {
  const units = [unit("Sa Đéc", 4), unit("Tân Hồng", 0), unit("Huyện Tháp Mười", 38, "2025-06-30")];
  const { today, former } = partChildren(units);
  expect(today.shown.map(({ name }) => name)).toEqual(["Sa Đéc"]);
  expect(today.folded.map(({ name }) => name)).toEqual(["Tân Hồng"]);
  expect(former.shown.map(({ name }) => name)).toEqual(["Huyện Tháp Mười"]);
});
