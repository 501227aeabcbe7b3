import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Category, categoryId } from "../core";
import { fold } from "../matching/vietnamese";
import { categorySearch } from ".";

function category(id: string, name: string, parent?: string, change: Partial<Category> = {}): Category {
  return {
    id: categoryId.parse(id),
    name,
    ...(parent && { parent: categoryId.parse(parent) }),
    leaf: true,
    open: true,
    ...change,
  };
}

const TREE: readonly Category[] = [
  category("1", "Bách hóa online", undefined, { leaf: false }),
  category("2", "Đồ ăn vặt", "1", { leaf: false }),
  category("3", "Trái cây sấy", "2"),
  category("4", "Mứt trái cây", "2"),
  category("5", "Trái cây", "1"),
  category("6", "Gạo", "1"),
  category("7", "Đường & mật ong", "1", { open: false }),
];
const search = categorySearch(TREE);
const names = (query: string) => search.find(query).map(({ category: { name } }) => name);

describe("searching a channel's categories", () => {
  it("needs no marks, no case and no đ", () => {
    expect(names("trai cay say")).toEqual(["Trái cây sấy"]);
    expect(names("TRÁI CÂY SẤY")).toEqual(["Trái cây sấy"]);
    expect(names("duong")).toEqual(["Đường & mật ong"]);
    expect(names("Ga\u0323o")).toEqual(["Gạo"]);
  });

  it("puts the name itself first, then what begins with it, then what holds its words", () => {
    expect(names("trái cây")).toEqual(["Trái cây", "Trái cây sấy", "Mứt trái cây"]);
  });

  it("takes beginnings of words, in any order, also from the names above", () => {
    expect(names("say tra")).toEqual(["Trái cây sấy"]);
    expect(names("an vat mut")).toEqual(["Mứt trái cây"]);
    expect(names("ai cay")).toEqual([]);
  });

  it("gives leaves only, closed ones with what they are, each with its path", () => {
    expect(names("do an vat")).toEqual(["Trái cây sấy", "Mứt trái cây"]);
    const [closed] = search.find("mat ong");
    expect(closed).toMatchObject({ category: { open: false }, path: ["Bách hóa online", "Đường & mật ong"] });
    expect(search.pathOf(categoryId.parse("3"))).toEqual(["Bách hóa online", "Đồ ăn vặt", "Trái cây sấy"]);
    expect(search.pathOf(categoryId.parse("404"))).toBeUndefined();
  });

  it("finds nothing for nothing, and at most what was asked for", () => {
    expect(names("  ?! ")).toEqual([]);
    expect(search.find("bach", 2)).toHaveLength(2);
  });

  it("ends where the channel's data go round in a circle or name no parent", () => {
    const round = categorySearch([category("1", "A", "2"), category("2", "B", "1"), category("3", "C", "9")]);
    expect(round.find("a").map(({ path }) => path)).toEqual([
      ["B", "A"],
      ["A", "B"],
    ]);
    expect(round.find("c").map(({ path }) => path)).toEqual([["C"]]);
  });

  it("finds every leaf by its own name, written with or without marks", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aăâeêioôơuưyđbcmntáạịễ"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), (all) => {
        const one = categorySearch(all.map((name, at) => category(String(at + 1), name)));
        for (const name of all) {
          const found = one.find(fold(name), all.length).map(({ category: own }) => own.name);
          expect(found).toContain(name);
        }
      }),
    );
  });
});
