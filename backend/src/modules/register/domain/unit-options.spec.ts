import { describe, expect, it } from "vitest";
import { type FormerUnit, type UnitCandidate, unitOptions } from "./unit-options";

const former = (full: string, district: string | null = "Thành phố Cao Lãnh", part = false): FormerUnit => {
  const [, prefix = "", name = ""] = /^(Phường|Xã|Thị trấn|Tỉnh) (.+)$/u.exec(full) ?? [];
  return { prefix, name, district, part };
};
const unit = (id: string, prefix: string, name: string, ...units: FormerUnit[]): UnitCandidate => ({
  id,
  prefix,
  name,
  former: units,
});

const COMMUNES = [
  unit("my-quy", "Xã", "Mỹ Quí", former("Xã Mỹ Quý", "Huyện Tháp Mười"), former("Xã Láng Biển", "Huyện Tháp Mười")),
  unit(
    "cao-lanh",
    "Phường",
    "Cao Lãnh",
    former("Phường 1"),
    former("Phường 2"),
    former("Xã Hòa An"),
    former("Xã Tịnh Thới"),
  ),
  unit("thap-muoi", "Xã", "Tháp Mười", former("Thị trấn Mỹ An", "Huyện Tháp Mười")),
  unit("tan-thanh", "Xã", "Tân Thành", former("Xã Tân Thành", "Huyện Lai Vung")),
  unit("tan-thanh-2", "Xã", "Tân Thạnh", former("Xã Tân Thạnh", "Huyện Thanh Bình", true)),
];

const found = (q: string) => unitOptions(COMMUNES, q).map(({ id }) => id);
const detail = (q: string) => unitOptions(COMMUNES, q)[0]?.detail;

describe("a choice among units of today", () => {
  it("offers all in the order of the dictionary while nothing is typed", () => {
    expect(found("")).toEqual(["cao-lanh", "my-quy", "tan-thanh", "tan-thanh-2", "thap-muoi"]);
  });

  it.each([
    ["cao lanh", ["cao-lanh"]],
    ["phường cao", ["cao-lanh"]],
    ["P. Cao Lãnh", ["cao-lanh"]],
    ["mỹ quý", ["my-quy"]],
    ["my qui", ["my-quy"]],
    ["hoà an", ["cao-lanh"]],
    ["Phường 2", ["cao-lanh"]],
    ["tt mỹ an", ["thap-muoi"]],
    ["nowhere", []],
  ])("finds %s by today's or by old names, with or without accents", (q, ids) => {
    expect(found(q)).toEqual(ids);
  });

  it("finds the communes of an old district, after the one that has its name", () => {
    expect(found("Tháp Mười")).toEqual(["thap-muoi", "my-quy"]);
    expect(found("huyện tháp mười")).toEqual(["my-quy", "thap-muoi"]);
  });

  it("puts the accents as written first", () => {
    expect(found("tân thạnh")).toEqual(["tan-thanh-2", "tan-thanh"]);
    expect(found("tân thành")).toEqual(["tan-thanh", "tan-thanh-2"]);
  });

  it("says what went into a unit, the one asked for first", () => {
    expect(detail("hòa an")).toBe("gồm xã Hòa An, phường 1, phường 2 và 1 đơn vị khác (thành phố Cao Lãnh cũ)");
    expect(detail("mỹ an")).toBe("gồm thị trấn Mỹ An (huyện Tháp Mười cũ)");
  });

  it("says where a unit that stayed as it was lay, and which went there in part", () => {
    expect(detail("tân thành")).toBe("trước thuộc huyện Lai Vung");
    expect(detail("tân thạnh")).toBe("gồm một phần xã Tân Thạnh (huyện Thanh Bình cũ)");
  });

  it("names the provinces that became one", () => {
    const provinces = [
      unit("dt", "Tỉnh", "Đồng Tháp", former("Tỉnh Đồng Tháp", null), former("Tỉnh Tiền Giang", null)),
    ];
    expect(unitOptions(provinces, "tien giang")).toEqual([
      { id: "dt", name: "Tỉnh Đồng Tháp", detail: "gồm tỉnh Tiền Giang, tỉnh Đồng Tháp (cũ)" },
    ]);
  });
});
