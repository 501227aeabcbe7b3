import { describe, expect, it } from "vitest";
import type { UnitRow } from "../../../modules/catalogue/store/units";
import { unitBook } from "./unit-book";

const unit = (
  id: string,
  level: UnitRow["level"],
  name: string,
  parent_id: string | null,
  valid_to: string | null,
) => ({
  id,
  level,
  name,
  prefix: level === "province" ? "Tỉnh" : level === "district" ? "Huyện" : "Xã",
  slug: id,
  parent_id,
  valid_to,
});
const ENDED = "2025-07-01";
const UNITS = [
  unit("dong-thap-cu", "province", "Đồng Tháp", null, ENDED),
  unit("tien-giang", "province", "Tiền Giang", null, ENDED),
  unit("dong-thap", "province", "Đồng Tháp", null, null),
  unit("thap-muoi-cu", "district", "Tháp Mười", "dong-thap-cu", ENDED),
  unit("my-an", "commune", "Mỹ An", "thap-muoi-cu", ENDED),
  unit("thanh-my", "commune", "Thanh Mỹ", "thap-muoi-cu", ENDED),
  unit("thap-muoi", "commune", "Tháp Mười", "dong-thap", null),
  unit("my-tho", "commune", "Mỹ Thọ", "dong-thap", null),
];
const SUCCESSIONS = [
  { old_id: "dong-thap-cu", new_id: "dong-thap" },
  { old_id: "tien-giang", new_id: "dong-thap" },
  { old_id: "my-an", new_id: "thap-muoi" },
  { old_id: "thanh-my", new_id: "thap-muoi" },
  { old_id: "thanh-my", new_id: "my-tho" },
];

describe("unitBook", () => {
  const book = unitBook(UNITS, SUCCESSIONS);

  it("names a unit with its prefix", () => {
    expect(book.ref("my-an")).toEqual({ id: "my-an", slug: "my-an", name: "Xã Mỹ An" });
    expect(book.ref("nowhere")).toBeNull();
    expect(book.ref(null)).toBeNull();
  });

  it("climbs from a commune to its province", () => {
    expect(book.lineage("my-an")).toEqual(["my-an", "thap-muoi-cu", "dong-thap-cu"]);
  });

  it("finds today's unit of an old one", () => {
    expect(book.today("tien-giang")).toBe("dong-thap");
    expect(book.today("my-an")).toBe("thap-muoi");
    expect(book.today("thap-muoi")).toBe("thap-muoi");
  });

  it("names no unit of today where the old one was divided or simply ended", () => {
    expect(book.today("thanh-my")).toBeNull();
    expect(book.today("thap-muoi-cu")).toBeNull();
  });

  it("survives successions that run in a circle", () => {
    const circle = [
      { old_id: "my-an", new_id: "thanh-my" },
      { old_id: "thanh-my", new_id: "my-an" },
    ];
    expect(unitBook(UNITS, circle).today("my-an")).toBeNull();
  });
});
