import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readUnitFiles } from "../reference/unit-file";
import { parseFile } from "./parse/parse-file";
import type { RegisterSnapshot, ReviewRecord } from "./plan/types";
import { readFile } from "./read/read-file";
import { applied, emptyRegister, fileOf, plan, TODAY } from "./testing/register";

const data = (name: string) => readFileSync(path.join(__dirname, "../../../../data", name));

const [list = "", changes = ""] = ["units/units.csv", "units/successions.csv"].map((name) =>
  data(name).toString("utf8"),
);
const { units, successions } = readUnitFiles(list, changes);
const named = units.map((unit) => ({ ...unit, name: `${unit.prefix} ${unit.name}`.trim() }));
const realUnits: RegisterSnapshot = { ...emptyRegister(), units: named, successions };

describe("the real products among the real administrative units", () => {
  let register: RegisterSnapshot;
  const reviews: ReviewRecord[] = [];

  beforeAll(async () => {
    register = realUnits;
    for (const name of ["dongthap-products.csv", "other-provinces.csv"]) {
      const read = await readFile(name, data(`register/${name}`));
      const parsed = read.ok ? parseFile(read.table, TODAY) : null;
      if (!parsed?.ok) throw new Error(`${name} is not understood`);
      const changes = plan(parsed.file, register);
      reviews.push(...changes.reviews);
      register = applied(register, changes);
    }
  });

  it("nearly all find their province, district and commune", () => {
    const found = (field: "province" | "district" | "commune") => {
      const printed = register.products.filter((product) => product[`${field}_text`] !== null);
      return [printed.filter((product) => product[`${field}_id`] !== null).length, printed.length];
    };
    expect([found("province"), found("district"), found("commune")]).toEqual([
      [408, 408],
      [273, 282],
      [164, 169],
    ]);
  });

  it("leave to an officer what a name alone does not tell", () => {
    const units = reviews.filter(({ kind }) => kind === "unit");
    expect(units.map(({ text, candidates }) => `${text}: ${candidates.map(({ label }) => label).join(" / ")}`)).toEqual(
      [
        "Cao Lãnh: Thành phố Cao Lãnh / Huyện Cao Lãnh",
        "Hồng Ngự: Thành phố Hồng Ngự / Huyện Hồng Ngự",
        "Cai Lậy: Thị xã Cai Lậy / Huyện Cai Lậy",
        "xã Hải Dương: Xã Hải Dương",
        "xã Hương Thọ: Xã Hương Thọ",
        "Mộc Châu: Huyện Mộc Châu / Thị xã Mộc Châu",
        "xã Đông Sang: Xã Đông Sang / Xã Đông Sang",
        "xã Chiềng Sơn: Xã Chiềng Sơn / Xã Chiềng Sơn",
      ],
    );
  });

  it("never take a namesake elsewhere in the province for the place: it is offered with where it lies", () => {
    const asked = reviews.find(({ text }) => text === "xã Hương Thọ");
    expect(asked?.message).toContain("“Xã Hương Thọ” (Thành phố Huế)");
    expect(register.products.find(({ commune_text }) => commune_text === "xã Hương Thọ")?.commune_id).toBeNull();
  });

  const HEADER = "Tên sản phẩm|Chủ thể|Xã|Huyện|Tỉnh|Hạng sao|Năm";
  const placed = (place: string, answers: RegisterSnapshot["answers"] = new Map()) => {
    const { new_products, reviews: asked } = plan(fileOf(HEADER, `Trà sen|HTX Sen|${place}`), {
      ...realUnits,
      answers,
    });
    const [product] = new_products;
    return [product?.province_id, product?.district_id, product?.commune_id, asked.length];
  };

  it.each([
    ["a commune of before", "Mỹ Xương|Huyện Cao Lãnh|Đồng Tháp|4|2022", ["p-87-2023", "d-873", "c-30121-2023", 0]],
    ["a commune of today", "Phường Cao Lãnh||Đồng Tháp|4|2026", ["p-82-2025", null, "c-29869-2025", 0]],
    ["accents that tell two apart", "Tam Dân|Phú Ninh|Quảng Nam|3|2020", ["p-49-2023", "d-518", "c-20392-2023", 0]],
    ["a name that begins like a kind", "|Tịnh Biên|An Giang|3|2022", ["p-89-2023", "d-890", null, 0]],
    ["a province renamed since", "|A Lưới|Thừa Thiên Huế|3|2022", ["p-46-2023", "d-481", null, 0]],
    ["the province's new name", "|A Lưới|Thành phố Huế|3|2025", ["p-46-2025", "d-481", null, 0]],
  ])("reads %s", (_what, place, expected) => {
    expect(placed(place)).toEqual(expected);
  });

  it("takes an officer's answer for the same question from then on", () => {
    const line = "|Cao Lãnh|Đồng Tháp|3|2022";
    expect(placed(line)).toEqual(["p-87-2023", null, null, 1]);
    expect(placed(line, new Map([["unit|district|dong thap||Cao Lãnh", "d-873"]]))).toEqual([
      "p-87-2023",
      "d-873",
      null,
      0,
    ]);
    expect(placed(line, new Map([["unit|district|dong thap||Cao Lãnh", null]]))).toEqual(["p-87-2023", null, null, 0]);
  });
});
