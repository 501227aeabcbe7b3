import { type Call, isListingGone, type SeenListing, type Sku } from "../../core";
import type { Api } from "./client";
import { BATCH } from "./limits";
import { aboveOf, groupOf, numberOf, seenListing, seenListings, skuOf } from "./map";
import { foundAnswer, type Product, productAnswer, productsAnswer } from "./wire";

type Query = readonly (readonly [string, string])[];

/**
 * Products as they stand there, sizes of one product brought together. Nothing documents a call that answers all sizes of a
 * product: they inherit its name, by which the list can be asked, and share the number above them. Those somebody renamed, and
 * those entered by hand, are found by their SKUs.
 */
export function productReader(api: Api) {
  /** `last_page` is 0 when nothing is there. */
  async function* pages(filter: Query, call: Call): AsyncGenerator<readonly Product[]> {
    for (let page = 1, last = 1; page <= last; page += 1) {
      const query: Query = [
        ["page", String(page)],
        ["limit", String(BATCH.page)],
        ["include", "inventory,images"],
        ...filter,
      ];
      const answer = await api.ask({ path: "/v2.1/products", query, schema: productsAnswer }, call);
      last = answer.paging.last_page;
      yield answer.data;
    }
  }

  /** Undefined where there is no such product. */
  async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
    try {
      return await asked;
    } catch (error) {
      if (isListingGone(error)) return undefined;
      throw error;
    }
  }

  function one(id: string, call: Call): Promise<Product> {
    const query: Query = [["includes", "inventory,images,categories,attributes"]];
    return api.ask({ path: `/v2.1/products/${id}`, query, schema: productAnswer }, call);
  }

  /** Products under a SKU of ours. */
  async function named(code: Sku, call: Call): Promise<Product[]> {
    const query: Query = [["original_sku", code]];
    const found = await orNothing(api.ask({ path: "/v2.1/products/findBy", query, schema: foundAnswer }, call));
    return (found?.data ?? []).filter((product) => skuOf(product) === code);
  }

  /** @param found some of them @returns those that share the number above them, with their stock */
  async function sizesOf(above: string, found: readonly Product[], skus: readonly Sku[], call: Call) {
    const sizes = new Map<string, Product>();
    const take = (products: readonly Product[]) => {
      for (const product of products) if (aboveOf(product) === above) sizes.set(numberOf(product), product);
    };
    const name = found[0]?.name;
    for await (const page of pages(name === undefined ? [] : [["name", name]], call)) take(page);
    const isThere = (code: string) => [...sizes.values()].some((product) => skuOf(product) === code);
    const missing = [...skus, ...found.map(skuOf)].filter((code) => !isThere(code));
    for (const code of new Set(missing)) {
      const others = (await named(code as Sku, call)).filter((product) => aboveOf(product) === above);
      for (const other of others) take([await one(numberOf(other), call)]);
    }
    return [...sizes.values()];
  }

  /** Products as listings, each with all its sizes. @param skus ours that may belong to them */
  async function listed(found: readonly Product[], skus: readonly Sku[], call: Call): Promise<SeenListing[]> {
    const alone = found.filter((product) => aboveOf(product) === undefined);
    const groups = new Set(found.flatMap((product) => aboveOf(product) ?? []));
    const sizes: Product[] = [];
    for (const above of groups) {
      const own = found.filter((product) => aboveOf(product) === above);
      sizes.push(...(await sizesOf(above, own, skus, call)));
    }
    return seenListings([...alone, ...sizes]);
  }

  /** Under its number. What was one thing to buy and got sizes in the seller centre goes on under others, with our SKUs. */
  async function read(id: string, skus: readonly Sku[], call: Call): Promise<SeenListing | undefined> {
    const above = groupOf(id);
    const product = above === undefined ? await orNothing(one(id, call)) : undefined;
    const [code] = skus;
    const known = product ? [product] : code === undefined ? [] : await sizesUnder(code, call);
    if (above === undefined) return (await listed(known, skus, call))[0];
    const own = known.filter((size) => aboveOf(size) === above);
    return seenListing(await sizesOf(above, own, skus, call));
  }

  async function sizesUnder(code: Sku, call: Call): Promise<Product[]> {
    return (await named(code, call)).filter((product) => aboveOf(product) !== undefined);
  }

  return { pages, named, listed, read };
}
