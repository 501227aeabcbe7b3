import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ask, idsOf, indexOf, openSearch, question, type SearchHarness } from "./harness";

const INDEX = indexOf({
  id: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 4 }, sortable: true },
  producer: { type: "text", searchable: { weight: 2 } },
  place: { type: "text", searchable: { weight: 1 } },
  stars: { type: "integer", filterable: true },
});

const GOODS = [
  { id: "keo-dua", title: "Kẹo dừa", producer: "HTX Thới An", place: "Bến Tre", stars: 4 },
  { id: "mut-dua", title: "Mứt dứa", producer: "Cơ sở Tân Phước", place: "Tiền Giang", stars: 3 },
  { id: "dua-luoi", title: "Dưa lưới", producer: "HTX Công nghệ cao", place: "Tây Ninh", stars: 3 },
  { id: "nuoc-mam", title: "Nước mắm Phú Quốc", producer: "Công ty Hồng Đức", place: "Kiên Giang", stars: 5 },
  { id: "nuoc-cot", title: "Nước cốt dừa đóng lon", producer: "Công ty Hòa Hiệp", place: "Bến Tre", stars: 4 },
  { id: "xoai", title: "Xoài cát Hoà Lộc", producer: "HTX Mỹ Xương", place: "Cao Lãnh, Đồng Tháp", stars: 4 },
  { id: "tra", title: "Trà quý phi", producer: "Hộ kinh doanh Kĩ Nghệ", place: "Sa Đéc, Đồng Tháp", stars: 3 },
  { id: "quyt", title: "Rượu quýt hồng", producer: "HTX Lai Vung", place: "Lai Vung, Đồng Tháp", stars: 4 },
  { id: "hoa-loc", title: "Muối sấy", producer: "Cơ sở Hòa Lộc", place: "Cái Bè", stars: 3 },
];

describe("searching Vietnamese text", () => {
  let search: SearchHarness;
  const ask = async (q: string, rest: Ask = {}) => search.service.search(question(INDEX, { q, ...rest }));
  const find = async (q: string, options: Ask["search_options"] = {}) =>
    idsOf(await ask(q, { search_options: options }));

  beforeAll(async () => {
    search = await openSearch();
    await search.service.upsertIndex({ index: INDEX });
    await search.service.upsertDocuments({ index: INDEX.physical_name, documents: GOODS });
  });
  afterAll(() => search.close());

  it("finds accented words without accents, in any case and in decomposed form", async () => {
    expect(await find("nuoc mam")).toEqual(["nuoc-mam"]);
    expect(await find("NƯỚC MẮM")).toEqual(["nuoc-mam"]);
    expect(await find("nước mắm".normalize("NFD"))).toEqual(["nuoc-mam"]);
    expect(await find("dong thap")).toHaveLength(3);
    expect(await find("ĐỒNG THÁP")).toHaveLength(3);
  });

  it.each([
    ["dừa", "keo-dua"],
    ["dứa", "mut-dua"],
    ["dưa", "dua-luoi"],
  ])("ranks the exact accents of %s first and still finds the others", async (q, first) => {
    const found = await find(q);
    expect(found[0]).toBe(first);
    expect(found).toHaveLength(4);
  });

  it.each([
    ["hòa lộc", "hoà lộc"],
    ["quý phi", "quí phi"],
    ["kỹ nghệ", "kĩ nghệ"],
    ["quýt hồng", "quít hồng"],
    ["my xuong", "mi xuong"],
  ])("treats %s and %s as one spelling", async (a, b) => {
    const [first, second] = [
      await ask(a, { search_options: { include_score: true } }),
      await ask(b, { search_options: { include_score: true } }),
    ];
    expect(first.hits.length).toBeGreaterThan(0);
    expect(second.hits).toEqual(first.hits);
  });

  it("ranks titles before producers and producers before places", async () => {
    expect(await find("hoa loc")).toEqual(["xoai", "hoa-loc"]);
    expect(await find("lai vung")).toEqual(["quyt"]);
  });

  it("takes an unfinished last word only where the query allows it", async () => {
    expect(await find("nuoc ma", { match_strategy: "last" })).toEqual(["nuoc-mam"]);
    expect(await find("nuoc ma", { match_strategy: "all" })).toEqual([]);
    expect(await find("mu du", { match_strategy: "last" })).toEqual([]);
  });

  it("needs every word, or one where the query says any", async () => {
    expect(await find("nước mắm dừa")).toEqual([]);
    expect((await find("mắm dừa", { match_strategy: "any" })).sort()).toEqual([
      "dua-luoi",
      "keo-dua",
      "mut-dua",
      "nuoc-cot",
      "nuoc-mam",
    ]);
  });

  it.each([
    ["nuoc mma phu quocc", "nuoc-mam"],
    ["nuốc măm phú quôc", "nuoc-mam"],
    ["xaoi cat", "xoai"],
    ["xoaii ct hoa lo", "xoai"],
    ["ruou quyt hong lai vugn", "quyt"],
    ["nuwowcs mawms", "nuoc-mam"],
  ])("tolerates one typing error per syllable: %s", async (q, expected) => {
    const result = await ask(q, { search_options: { typo_tolerance: true } });
    expect(idsOf(result)[0]).toBe(expected);
  });

  it("says how the words were understood", async () => {
    const stage = async (q: string, options: Ask["search_options"] = {}) =>
      (await ask(q, { search_options: options })).provider_metadata?.stage;
    const anyWord = { provider_options: { "search-vietnamese": { any_word: true } } };
    expect(await stage("kẹo dừa")).toBe("exact");
    expect(await stage("kẹo duwa")).toBe("none");
    expect(await stage("kẹo duaa", { typo_tolerance: true })).toBe("typo");
    expect(await stage("kẹo sầu riêng", { typo_tolerance: true, ...anyWord })).toBe("any_word");
    expect(await stage("zzz", { typo_tolerance: true, ...anyWord })).toBe("none");
  });

  it("understands words the same way under every filter", async () => {
    const result = await ask("kẹo dừa", { filters: { stars: 5 }, search_options: { typo_tolerance: true } });
    expect(result.hits).toEqual([]);
    expect(result.provider_metadata?.stage).toBe("exact");
  });

  it("finds words written together and looks into chosen fields only", async () => {
    expect(await find("nuocmam")).toEqual(["nuoc-mam"]);
    expect(await find("hoa loc", { attributes_to_search_on: ["producer"] })).toEqual(["hoa-loc"]);
  });

  it("answers words of no known script with no hits, and no words with everything", async () => {
    expect(await find("你好 !!! 🥭")).toEqual([]);
    expect(await find("  ")).toHaveLength(GOODS.length);
  });

  it("looks at long queries beyond ten words", async () => {
    expect(await find("nước mắm phú quốc công ty hồng đức kiên giang nước mắm mắm")).toEqual(["nuoc-mam"]);
  });

  it("is never broken by what is typed", async () => {
    const pieces = fc.constantFrom(
      "\0",
      "'",
      "''",
      ":*",
      "&",
      "|",
      "!",
      "<->",
      "(",
      ")",
      "\\",
      "%",
      "_",
      "?",
      "$1",
      "🥭",
      "dừa",
      "\ud800",
      ";--",
      "=5gao",
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 30 }).map((parts) => parts.join(" ")),
      fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.repeat(10_240 / text.length)),
    );
    const options = fc.record({
      match_strategy: fc.constantFrom("all" as const, "any" as const, "last" as const),
      typo_tolerance: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(typed, options, async (q, choice) => {
        const result = await ask(q, {
          search_options: { ...choice, provider_options: { "search-vietnamese": { any_word: true } } },
        });
        expect(result.metadata.count).toBeGreaterThanOrEqual(result.hits.length);
      }),
      { numRuns: 150 },
    );
  });
});
