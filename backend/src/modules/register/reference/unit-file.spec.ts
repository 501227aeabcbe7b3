import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readUnitFiles } from "./unit-file";

const text = (name: string) => readFileSync(path.join(__dirname, "../../../../data/units", name), "utf8");
const { units, successions } = readUnitFiles(text("units.csv"), text("successions.csv"));
const byId = new Map(units.map((unit) => [unit.id, unit]));
const today = units.filter(({ valid_to }) => valid_to === null);
const provinceOf = (id: string | null): string | null => {
  const unit = byId.get(id ?? "");
  return unit === undefined || unit.level === "province" ? (unit?.id ?? null) : provinceOf(unit.parent_id);
};

describe("the administrative units of today", () => {
  const communes = today.filter(({ level }) => level === "commune");

  it("are 34 provinces, nine of them cities, and 3,321 communes without districts between", () => {
    const provinces = today.filter(({ level }) => level === "province");
    expect([provinces.length, provinces.filter(({ prefix }) => prefix === "Thành phố").length]).toEqual([34, 9]);
    expect(today.filter(({ level }) => level === "district")).toEqual([]);
    const kinds = ["Phường", "Xã", "Đặc khu"].map((kind) => communes.filter(({ prefix }) => prefix === kind).length);
    expect([communes.length, kinds]).toEqual([3321, [709, 2599, 13]]);
    expect(communes.every(({ parent_id }) => byId.get(parent_id ?? "")?.valid_to === null)).toBe(true);
  });

  it("hold 102 communes in Đồng Tháp under code 82: 82 xã and 20 phường", () => {
    const dongThap = today.find(({ level, code }) => level === "province" && code === "82");
    const inside = communes.filter(({ parent_id }) => parent_id === dongThap?.id);
    expect(dongThap?.name).toBe("Đồng Tháp");
    expect([inside.length, inside.filter(({ prefix }) => prefix === "Phường").length]).toEqual([102, 20]);
  });

  it("each follow from at least one unit of before", () => {
    const followed = new Set(successions.map(({ new_id }) => new_id));
    expect(communes.filter(({ id }) => !followed.has(id))).toEqual([]);
  });

  it("know the cities of 2026", () => {
    const city = (code: string) => today.find((unit) => unit.level === "province" && unit.code === code);
    expect(
      [city("75"), city("22"), city("24")].map((unit) => `${unit?.prefix} ${unit?.name} ${unit?.valid_from}`),
    ).toEqual(["Thành phố Đồng Nai 2026-04-30", "Thành phố Quảng Ninh 2026-09-01", "Thành phố Bắc Ninh 2026-09-20"]);
  });
});

describe("the administrative units of April 2023", () => {
  const then = units.filter(({ id }) => /^(c-\d+-2023|d-\d+|p-\d+(-2023)?)$/u.test(id));
  const of = (province: string, level: string) =>
    then.filter((unit) => unit.level === level && provinceOf(unit.id) === province);

  it("are 63 provinces and 705 districts", () => {
    expect(then.filter(({ level }) => level === "province")).toHaveLength(63);
    expect(then.filter(({ level }) => level === "district")).toHaveLength(705);
  });

  it("hold the twelve units of Đồng Tháp with their codes", () => {
    expect(of("p-87-2023", "district").map(({ code, prefix, name }) => `${code} ${prefix} ${name}`)).toEqual([
      "866 Thành phố Cao Lãnh",
      "867 Thành phố Sa Đéc",
      "868 Thành phố Hồng Ngự",
      "869 Huyện Tân Hồng",
      "870 Huyện Hồng Ngự",
      "871 Huyện Tam Nông",
      "872 Huyện Tháp Mười",
      "873 Huyện Cao Lãnh",
      "874 Huyện Thanh Bình",
      "875 Huyện Lấp Vò",
      "876 Huyện Lai Vung",
      "877 Huyện Châu Thành",
    ]);
  });

  it("hold 143 communes there: 115 xã, 19 phường, 9 thị trấn", () => {
    const communes = of("p-87-2023", "commune");
    const kinds = ["Xã", "Phường", "Thị trấn"].map((kind) => communes.filter(({ prefix }) => prefix === kind).length);
    expect([communes.length, kinds]).toEqual([143, [115, 19, 9]]);
  });
});

describe("what became of a unit", () => {
  const heirs = (id: string) =>
    successions.filter(({ old_id }) => old_id === id).map(({ new_id, kind }) => `${byId.get(new_id)?.name} ${kind}`);

  it("is on record for provinces and communes", () => {
    expect(heirs("p-87-2023")).toEqual(["Đồng Tháp merge"]);
    expect(heirs("p-82-2023")).toEqual(["Đồng Tháp merge"]);
    expect(heirs("c-29869-2023")).toEqual(["Cao Lãnh merge"]);
  });

  it("never turns back in time", () => {
    const wrong = successions.filter(({ old_id, new_id, effective }) => {
      const [old, heir] = [byId.get(old_id), byId.get(new_id)];
      return old?.valid_to === null || (old?.valid_to ?? "") > effective || heir?.valid_from !== effective;
    });
    expect(wrong).toEqual([]);
  });
});

describe("addresses of units", () => {
  it("are one to a unit", () => {
    expect(new Set(units.map(({ slug }) => slug)).size).toBe(units.length);
  });

  it("stay apart for code 82, for namesakes and for what ended", () => {
    const slug = (id: string) => byId.get(id)?.slug;
    expect([slug("p-82-2025"), slug("p-87-2023"), slug("p-82-2023")]).toEqual([
      "dong-thap",
      "dong-thap-den-2025",
      "tien-giang-den-2025",
    ]);
    expect([slug("d-866"), slug("d-873")]).toEqual(["thanh-pho-cao-lanh-dong-thap", "huyen-cao-lanh-dong-thap"]);
    expect(slug("c-29869-2025")).toBe("phuong-cao-lanh-dong-thap");
    expect(slug("c-29869-2023")).toBe("phuong-2-thanh-pho-cao-lanh-dong-thap");
  });
});

describe("a file that does not hold together", () => {
  const head = "id,level,code,prefix,name,parent_id,valid_from,valid_to,legal_act";
  const tail = "old_id,new_id,kind,effective,legal_act";

  it.each([
    [`${head}\na,province,1,Tỉnh,A,,,,\na,province,1,Tỉnh,A,,,,`, tail, "listed twice"],
    [`${head}\na,commune,1,Xã,A,b,,,`, tail, "above a is missing: b"],
    [`${head}\na,province,1,Tỉnh,A,,,,`, `${tail}\na,b,merge,2025-07-01,x`, "A unit is missing: a → b"],
    [`${head}\na,province,1,Tỉnh,A,,2025-02-30,,`, tail, "not a calendar day"],
  ])("is refused: %s", (list, changes, message) => {
    expect(() => readUnitFiles(list, changes)).toThrow(message);
  });
});
