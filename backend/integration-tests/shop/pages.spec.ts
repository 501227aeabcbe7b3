import { describe, expect, it } from "vitest";
import type {
  HomeAnswer,
  PlaceDetail,
  PlaceList,
  ProducerDetail,
  ProducerList,
  ProductDetail,
  ProductList,
  SitemapAnswer,
  SuggestAnswer,
} from "../../src/contracts/catalogue";
import type { UnitsAnswer } from "../../src/contracts/checkout";
import type { ShopTerms } from "../../src/contracts/terms";
import { answered, get } from "../support/shop/client";
import { NAMES, ROWS } from "../support/shop/seed-rows";

async function product(name: string): Promise<ProductDetail> {
  const { products } = await answered<ProductList>(get(`/shop/products?q=${encodeURIComponent(name)}`));
  const found = products.find((candidate) => candidate.name === name);
  return answered<ProductDetail>(get(`/shop/products/${found?.handle}`));
}

describe("GET /shop/products/{handle}", () => {
  it("tells everything of a product in force", async () => {
    const mango = await product(NAMES.inForce);
    expect(mango).toMatchObject({
      ocop_code: "87-3012-01",
      commune: { name: "Xã Mỹ Xương" },
      district_text: "Huyện Cao Lãnh",
      certificate: { status: "in_force", badge: { stars: 4 } },
      vat_rate_percent: 8,
      story: null,
      label_facts: null,
    });
    expect(mango.history.map(({ text }) => text)).toEqual(["Công nhận 4 sao, Quyết định số 101/QĐ-UBND-HC"]);
  });

  it.each([
    [NAMES.expiring, "expiring", true],
    [NAMES.lapsed, "lapsed", false],
    [NAMES.unknown, "unknown", false],
    [NAMES.revoked, "revoked", false],
    [NAMES.notRecognised, "not_recognised", false],
  ])("of %s says %s, with a badge only while surely in force", async (name, status, badge) => {
    const { certificate } = await product(name);
    expect(certificate.status).toBe(status);
    expect(certificate.badge !== null).toBe(badge);
  });

  it("names the decision and the reason of a withdrawal", async () => {
    const { certificate, history } = await product(NAMES.revoked);
    expect(certificate.revocation).toMatchObject({ decision_number: "99/QĐ-UBND" });
    expect(history[0]?.text).toContain("không bảo đảm an toàn thực phẩm");
  });

  it("shows related products, the producer's own first, never itself", async () => {
    const { related, id } = await product(NAMES.raced);
    expect(related[0]?.name).toBe(NAMES.lapsed);
    expect(related.map((other) => other.id)).not.toContain(id);
  });

  it.each(["nobody-has-this", "A", "%00", "..%2f", "a".repeat(300), "'--"])("answers 404 for %s", async (handle) => {
    expect(await get(`/shop/products/${handle}`)).toMatchObject({
      status: 404,
      body: { error: { code: "not_found", message: expect.any(String), message_en: expect.any(String) } },
    });
  });

  it("answers 400 for an address that is no text", async () => {
    expect((await get("/shop/products/%E0%A4%A")).status).toBe(400);
  });
});

describe("GET /shop/home", () => {
  it("counts what the register holds and shows what can be bought", async () => {
    const home = await answered<HomeAnswer>(get("/shop/home"));
    expect(home.counts).toEqual({ products: ROWS.length, in_force: 34, producers: 7, provinces: 5 });
    expect(home.featured.length).toBeGreaterThan(0);
    expect(home.featured.every(({ offer, certificate }) => offer !== null && certificate.badge !== null)).toBe(true);
    const stars = home.featured.map(({ certificate }) => certificate.badge?.stars ?? 0);
    expect(stars).toEqual([...stars].sort((a, b) => b - a));
    expect(home.groups.every(({ count, name_en }) => count > 0 && name_en !== "")).toBe(true);
    expect(home.demo).toBe(false);
  });
});

describe("producers", () => {
  const list = (query = "") => answered<ProducerList>(get(`/shop/producers${query}`));

  it("are listed as in a dictionary, with what they have", async () => {
    const { producers, page } = await list();
    expect(page.total).toBe(7);
    expect(producers.map(({ name }) => name).slice(0, 3)).toEqual([
      "Công ty Cổ phần Sa Giang",
      "Cơ sở Ba Tường",
      "Cơ sở Gò Đen",
    ]);
    expect(producers[0]).toMatchObject({ product_count: 30, in_force_count: 30, legal_type_label: "Công ty cổ phần" });
    expect(producers[2]).toMatchObject({ product_count: 1, in_force_count: 0 });
  });

  it("are found by words of their names and by province", async () => {
    expect((await list("?q=sen")).producers.map(({ name }) => name)).toEqual(["Hợp tác xã Sen Việt"]);
    const { places } = await answered<PlaceList>(get("/shop/places"));
    const vinhLong = places.find(({ name }) => name === "Tỉnh Vĩnh Long");
    expect((await list(`?province=${vinhLong?.id}`)).producers.map(({ name }) => name)).toEqual(["Cơ sở Ba Tường"]);
  });

  it("have a page with their products and sources", async () => {
    const [entry] = (await list("?q=sen")).producers;
    const sen = await answered<ProducerDetail>(get(`/shop/producers/${entry?.handle}`));
    expect(sen).toMatchObject({ name: "Hợp tác xã Sen Việt", product_count: 2, in_force_count: 1, sources: [] });
    expect(sen.products.map(({ name }) => name)).toEqual([NAMES.raced, NAMES.lapsed]);
  });

  it("are 404 where there is none, and 400 for a wrong question", async () => {
    expect((await get("/shop/producers/nobody")).status).toBe(404);
    expect((await get("/shop/producers?page=50")).status).toBe(404);
    expect((await get("/shop/producers?limit=0")).status).toBe(400);
    expect((await get("/shop/producers?name=x")).status).toBe(400);
  });
});

describe("places", () => {
  const place = (slug: string, query = "") => answered<PlaceDetail>(get(`/shop/places/${slug}${query}`));

  it("list the provinces of today with products, the richest first", async () => {
    const { places } = await answered<PlaceList>(get("/shop/places"));
    expect(places[0]).toMatchObject({ slug: "dong-thap", level: "province", valid_to: null, product_count: 33 });
  });

  it("have a page in either scheme that says what became of what", async () => {
    const today = await place("dong-thap");
    expect(today).toMatchObject({ name: "Tỉnh Đồng Tháp", code: "82", parent: null, product_count: 33 });
    expect(today.predecessors.map(({ slug }) => slug)).toEqual(expect.arrayContaining(["tien-giang-den-2025"]));
    const before = await place("dong-thap-den-2025");
    expect(before).toMatchObject({ code: "87", valid_to: "2025-07-01" });
    expect(before.successors.map(({ slug }) => slug)).toEqual(["dong-thap"]);
    expect(before.children.map(({ name, product_count }) => [name, product_count])).toContainEqual([
      "Huyện Cao Lãnh",
      1,
    ]);
  });

  it("of before say where they lie today, or that no source says what became of them", async () => {
    const unplaced = await place("xa-tan-ly-tay-huyen-chau-thanh-tien-giang");
    expect(unplaced).toMatchObject({ name: "Xã Tân Lý Tây", valid_to: "2025-07-01", successors: [] });
    expect(unplaced.province_today).toMatchObject({ slug: "dong-thap" });
    const district = await place("huyen-cao-lanh-dong-thap");
    expect([district.level, district.successors, district.province_today?.slug]).toEqual(["district", [], "dong-thap"]);
    expect((await place("dong-thap")).province_today).toBeNull();
  });

  it("show their products page by page", async () => {
    const second = await place("dong-thap", "?limit=20&page=2");
    expect(second.products).toHaveLength(13);
    expect(second.page).toEqual({ page: 2, limit: 20, total: 33, pages: 2 });
  });

  it("are 404 where there is none", async () => {
    expect((await get("/shop/places/atlantis")).status).toBe(404);
    expect((await get("/shop/places/dong-thap?page=9")).status).toBe(404);
    expect((await get("/shop/places/dong-thap?size=9")).status).toBe(400);
  });
});

describe("GET /shop/suggest", () => {
  const suggest = async (text: string) =>
    (await answered<SuggestAnswer>(get(`/shop/suggest?q=${encodeURIComponent(text)}`))).suggestions;

  it("offers products, producers, places and groups for half a word", async () => {
    const kinds = (await suggest("sen")).map(({ kind, label }) => [kind, label]);
    expect(kinds).toContainEqual(["product", NAMES.raced]);
    expect(kinds).toContainEqual(["producer", "Hợp tác xã Sen Việt"]);
    expect(await suggest("dong thap")).toContainEqual(
      expect.objectContaining({ kind: "place", label: "Tỉnh Đồng Tháp", href: "/dia-phuong/dong-thap" }),
    );
  });

  it("never offers more than eight, and nothing for nothing", async () => {
    expect((await suggest("banh")).length).toBeLessThanOrEqual(8);
    expect(await suggest("")).toEqual([]);
    expect(await suggest("!?")).toEqual([]);
  });
});

describe("GET /shop/sitemap", () => {
  it("holds every page of the register once, and nothing after the last page", async () => {
    const { pages, entries } = await answered<SitemapAnswer>(get("/shop/sitemap"));
    const paths = entries.map(({ path }) => path);
    expect(pages).toBe(1);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith("/san-pham/"))).toHaveLength(ROWS.length);
    expect(paths.filter((path) => path.startsWith("/chu-the/"))).toHaveLength(7);
    expect(paths).toContain("/dia-phuong/dong-thap");
    expect(await answered(get("/shop/sitemap?page=2"))).toEqual({ pages: 1, entries: [] });
    expect((await get("/shop/sitemap?page=x")).status).toBe(400);
  });
});

describe("GET /shop/units", () => {
  const units = async (query: string) => (await answered<UnitsAnswer>(get(`/shop/units${query}`))).units;

  it("offers the 34 provinces of today, and finds one by its old name", async () => {
    expect(await units("")).toHaveLength(34);
    expect((await units(`?q=${encodeURIComponent("Tiền Giang")}`)).map(({ name }) => name)).toEqual(["Tỉnh Đồng Tháp"]);
  });

  it("offers the communes of a province, and finds one by an old district", async () => {
    expect(await units("?parent=p-82-2025")).toHaveLength(102);
    const found = await units(`?parent=p-82-2025&q=${encodeURIComponent("huyện tháp mười")}`);
    expect(found.map(({ name }) => name)).toContain("Xã Tháp Mười");
  });

  it("names communes of before that nobody can place today, beside those the name may mean", async () => {
    const asked = async (q: string) =>
      answered<UnitsAnswer>(get(`/shop/units?parent=p-82-2025&q=${encodeURIComponent(q)}`));
    expect(await asked("xã Tân Lý Tây")).toEqual({
      units: [],
      unplaced: [{ name: "Xã Tân Lý Tây", district: "Huyện Châu Thành" }],
    });
    const ward = await asked("p. 4");
    expect(ward.unplaced).toEqual([{ name: "Phường 4", district: "Thị xã Gò Công" }]);
    expect(ward.units.length).toBeGreaterThan(0);
    expect((await asked("phường")).unplaced).toEqual([]);
    expect((await asked("cao lãnh")).unplaced).toEqual([]);
  });

  it("refuses a parent that is no province of today", async () => {
    expect(await get("/shop/units?parent=p-87-2023")).toMatchObject({
      status: 400,
      body: { error: { fields: [{ field: "parent" }] } },
    });
  });
});

describe("GET /shop/terms", () => {
  it("tells every figure of the shop that holds on the day, and since when", async () => {
    const { as_of, terms } = await answered<ShopTerms>(get("/shop/terms"));
    expect(terms.map(({ key }) => key).sort()).toEqual([
      "complaint_answer_days",
      "delivery_fee_other_province",
      "delivery_fee_same_province",
      "delivery_free_from",
      "part_answer_hours",
      "privacy_answer_working_days",
      "vat_rate_percent",
    ]);
    for (const { value, valid_from, valid_to } of terms) {
      expect(Number.isInteger(value)).toBe(true);
      expect(valid_from <= as_of && (valid_to === null || as_of < valid_to)).toBe(true);
    }
  });
});
