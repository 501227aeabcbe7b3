import { describe, expect, it } from "vitest";
import { ageOf } from "./age";
import { listingTexts } from "./texts";

const NOW = new Date("2026-11-26T08:00:00Z");

describe("how long ago something was", () => {
  it.each([
    ["2026-11-26T07:59:30Z", "vừa xong"],
    ["2026-11-26T08:00:20Z", "vừa xong"],
    ["2026-11-26T07:58:59Z", "1 phút trước"],
    ["2026-11-26T07:00:00Z", "1 giờ trước"],
    ["2026-11-25T08:00:01Z", "23 giờ trước"],
    ["2026-11-23T07:00:00Z", "3 ngày trước"],
  ])("%s: %s", (instant, told) => {
    expect(ageOf(instant, NOW, listingTexts("vi").age)).toBe(told);
  });
});
