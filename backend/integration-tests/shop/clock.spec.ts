import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import type {
  HomeAnswer,
  ProducerDetail,
  ProductDetail,
  ProductList,
  VerifyAnswer,
} from "../../src/contracts/catalogue";
import { serveAhead } from "../support/shop/running-shop";
import { NAMES } from "../support/shop/seed-rows";

/** The jam's certificate expires in three months. */
const DAYS_AHEAD = 120;

describe("a certificate that lapses between two days", () => {
  const [today] = inject("shop").urls;
  let later: Awaited<ReturnType<typeof serveAhead>>;

  beforeAll(async () => {
    later = await serveAhead(inject("shop"), DAYS_AHEAD);
  });
  afterAll(() => later?.stop());

  const read = async <Body>(url: string, address: string): Promise<Body> => {
    const answer = await fetch(`${url}${address}`);
    expect(answer.status).toBe(200);
    return z.custom<Body>().parse(await answer.json());
  };
  const jam = async (url: string) => {
    const { products } = await read<ProductList>(url, `/shop/products?q=${encodeURIComponent(NAMES.expiring)}`);
    const found = products.find(({ name }) => name === NAMES.expiring);
    if (!found) throw new Error("The jam is gone");
    return found;
  };

  it("loses its badge everywhere on that day, though no document of the catalogue has been made anew", async () => {
    const before = await jam(today);
    const after = await jam(later.url);
    expect([before.certificate.status, before.certificate.badge?.stars]).toEqual(["expiring", 3]);
    expect([after.certificate.status, after.certificate.badge]).toEqual(["lapsed", null]);
    const page = await read<ProductDetail>(later.url, `/shop/products/${before.handle}`);
    expect(page.certificate.badge).toBeNull();
    expect(page.history[0]?.text).toBe("Giấy chứng nhận hết hiệu lực");
    const { found } = await read<VerifyAnswer>(later.url, `/shop/verify?q=${encodeURIComponent("55/QĐ-UBND")}`);
    expect(found.map(({ certificate }) => certificate.status)).toEqual(["lapsed", "lapsed"]);
    const producer = await read<ProducerDetail>(later.url, `/shop/producers/${before.producer?.handle}`);
    expect([producer.product_count, producer.in_force_count]).toEqual([2, 0]);
  });

  it("is filtered and counted by the day on which is asked", async () => {
    const count = async (url: string, query: string) =>
      (await read<ProductList>(url, `/shop/products?limit=1&${query}`)).page.total;
    expect(await count(today, "certificate=expiring")).toBe(2);
    expect(await count(later.url, "certificate=expiring")).toBe(0);
    expect((await count(later.url, "certificate=lapsed")) - (await count(today, "certificate=lapsed"))).toBe(2);
    expect((await count(today, "stars=3")) - (await count(later.url, "stars=3"))).toBe(2);
    const stars = (await read<ProductList>(later.url, "/shop/products?facets=true&limit=1")).facets?.stars;
    expect(stars?.find(({ value }) => value === "3")?.count).toBe(30);
  });

  it("no longer stands among what the home page puts first", async () => {
    const names = async (url: string) => (await read<HomeAnswer>(url, "/shop/home")).featured.map(({ name }) => name);
    expect(await names(today)).toContain(NAMES.expiring);
    expect(await names(later.url)).not.toContain(NAMES.expiring);
  });
});
