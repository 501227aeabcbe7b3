import { describe, expect, it } from "vitest";
import type { FacetName, ProductList } from "../../src/contracts/catalogue";
import { answered, get } from "../support/shop/client";
import { NAMES, ROWS } from "../support/shop/seed-rows";

const list = (query = "") => answered<ProductList>(get(`/shop/products${query}`));
const names = async (query: string) => (await list(query)).products.map(({ name }) => name);
const q = (text: string) => `q=${encodeURIComponent(text)}`;

async function facet(name: FacetName, query = "") {
  const { facets } = await list(`?facets=true${query}`);
  return new Map(facets?.[name].map(({ value, label, count }) => [label, { value, count }]));
}

describe("GET /shop/products", () => {
  it("pages through every product once", async () => {
    const first = await list("?limit=20");
    const second = await list("?limit=20&page=2");
    expect(first.page).toEqual({ page: 1, limit: 20, total: ROWS.length, pages: 2 });
    const seen = [...first.products, ...second.products].map(({ name }) => name);
    expect(new Set(seen)).toEqual(new Set(ROWS.map(({ name }) => name)));
    expect(seen).toHaveLength(ROWS.length);
  });

  it("shows what a card needs, with the certificate of today", async () => {
    const [mango] = (await list(`?${q(NAMES.inForce)}`)).products;
    expect(mango).toMatchObject({
      name: NAMES.inForce,
      producer: { name: "Hợp tác xã Xoài Mỹ Xương" },
      province: { name: "Tỉnh Đồng Tháp" },
      certificate: { status: "in_force", badge: { stars: 4, decision_number: "101/QĐ-UBND-HC", sample: false } },
      offer: {
        price: 120_000,
        unit_label: "gói 500 g",
        price_per_unit: { amount: 240_000, unit: "kg" },
        sample: false,
      },
      drawing: "dried_fruit",
    });
    expect(Object.keys(mango ?? {})).not.toContain("facts");
  });

  it("shows a product without a price and does not sell it", async () => {
    const [twin] = (await list(`?${q(NAMES.twin)}`)).products;
    expect(twin).toMatchObject({ name: NAMES.twin, offer: null });
  });

  it("finds words with and without marks, exact marks first, and mends a typing error", async () => {
    expect((await names(`?${q("mứt dừa")}`))[0]).toBe(NAMES.expiring);
    expect((await names(`?${q("mứt dứa")}`))[0]).toBe(NAMES.twin);
    expect(new Set(await names(`?${q("mut dua")}`))).toEqual(new Set([NAMES.expiring, NAMES.twin]));
    expect((await list(`?${q("bột senn")}`)).search).toEqual({ q: "bột senn", stage: "typo" });
  });

  it("finds nothing for words nobody used, and says so", async () => {
    expect(await list(`?${q("zzyzx qwpx")}`)).toMatchObject({
      products: [],
      page: { total: 0, pages: 0 },
      search: { stage: "none" },
    });
  });

  it("filters by certificate, where in force covers what is about to expire", async () => {
    const inForce = await names("?certificate=in_force&limit=60");
    expect(inForce).toContain(NAMES.expiring);
    expect(inForce).not.toContain(NAMES.lapsed);
    expect(inForce).not.toContain(NAMES.revoked);
    expect(await names("?certificate=expiring")).toHaveLength(2);
    expect(await names("?certificate=lapsed,revoked")).toHaveLength(2);
    expect(await names("?certificate=unknown")).toEqual([NAMES.unknown]);
    expect(await names("?certificate=not_recognised")).toEqual([NAMES.notRecognised]);
  });

  it("filters by stars in force only, by price, by stock", async () => {
    expect(await names("?stars=5")).toEqual([NAMES.raced]);
    expect(await names("?stars=4")).toEqual([NAMES.inForce]);
    expect(await names("?price_min=100000&price_max=150000")).toEqual([NAMES.inForce]);
    expect(await names("?in_stock=true&sort=price_asc")).not.toContain(NAMES.lapsed);
  });

  it("sorts by price with unpriced products last, and by name as a dictionary does", async () => {
    const prices = (await list("?sort=price_desc&limit=60")).products.map(({ offer }) => offer?.price ?? null);
    expect(prices.slice(0, 6)).toEqual([200_000, 120_000, 90_000, 80_000, 60_000, 45_000]);
    expect(prices.slice(6).every((price) => price === null)).toBe(true);
    const sorted = await names("?sort=name&limit=60");
    expect(sorted.indexOf(NAMES.expiring)).toBeLessThan(sorted.indexOf(NAMES.twin));
  });

  it("counts a facet under all other filters, not under its own", async () => {
    const all = await facet("province");
    const chosen = all.get("Tỉnh Đồng Tháp");
    const narrowed = await facet("province", `&province=${chosen?.value}`);
    expect(narrowed).toEqual(all);
    expect(await facet("stars", `&province=${chosen?.value}`)).toEqual(
      new Map([
        ["5 sao", { value: "5", count: 1 }],
        ["4 sao", { value: "4", count: 1 }],
        ["3 sao", { value: "3", count: 30 }],
      ]),
    );
    expect(await facet("certificate", "&stars=5")).toEqual(
      new Map([["Còn hiệu lực", { value: "in_force", count: 1 }]]),
    );
  });

  it("names facets in both languages and tells places of one name apart", async () => {
    const { facets } = await list("?facets=true");
    expect(facets?.legal_type).toContainEqual(
      expect.objectContaining({ value: "cooperative", label: "Hợp tác xã", label_en: "Co-operative" }),
    );
    expect(facets?.district.map(({ label }) => label)).toContain("Huyện Cao Lãnh, Đồng Tháp");
    expect(facets?.price).toEqual({ min: 45_000, max: 200_000 });
    expect(facets?.producer[0]).toMatchObject({ label: "Công ty Cổ phần Sa Giang", count: 30 });
  });

  it("finds a product by each number a facet gives", async () => {
    const { facets } = await list("?facets=true");
    for (const name of ["group", "province", "district", "commune", "producer", "legal_type", "certificate"] as const) {
      for (const { value, count } of facets?.[name] ?? []) {
        const found = await list(`?${name}=${encodeURIComponent(value)}&limit=1`);
        expect(found.page.total, `${name}=${value}`).toBe(count);
      }
    }
  });

  it("answers a page after the last one with 404 and an empty choice with an empty first page", async () => {
    expect((await get("/shop/products?page=99")).status).toBe(404);
    expect(await list("?province=p-00")).toMatchObject({ products: [], page: { total: 0 } });
  });

  it.each([
    ["stars=6", "stars.0"],
    ["stars[]=3", "stars"],
    ["certificate=valid", "certificate.0"],
    ["sort=random", "sort"],
    ["page=0", "page"],
    ["page=1e9", "page"],
    ["page=abc", "page"],
    ["limit=61", "limit"],
    ["limit=-1", "limit"],
    ["price_min=50.000", "price_min"],
    ["price_min=9&price_max=5", "price_max"],
    ["province=%00", "province.0"],
    ["province='--", "province.0"],
    ["in_stock=1", "in_stock"],
    ["colour=red", "colour"],
    [`q=${"a".repeat(201)}`, "q"],
    ["q[a]=b", "q"],
  ])("refuses ?%s and names the parameter", async (query, field) => {
    const { status, body } = await get(`/shop/products?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        code: "invalid_input",
        fields: [{ field, message: expect.any(String), message_en: expect.any(String) }],
      },
    });
  });

  it.each(["%00", "\u0000sen", "' OR 1=1 --", "!!!", "a & b | c:*", "\\", "<script>"])(
    "looks for %j without failing",
    async (text) => expect((await get(`/shop/products?q=${encodeURIComponent(text)}`)).status).toBe(200),
  );
});
