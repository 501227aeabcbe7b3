import type { PlaceDetail, PlaceList, ProducerList, ProductList, ProductSummary } from "@contracts/catalogue";
import { BACKEND_URL } from "./system";

/** Pages of products that are read at most to find one in a given state. */
const MOST_PAGES = 20;

/** Reads one of the backend's public routes. */
export async function shopGet<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`${BACKEND_URL}/shop${path}`);
  if (!response.ok) throw new Error(`GET /shop${path} answered ${response.status}: ${await response.text()}`);
  const answer: Answer = await response.json();
  return answer;
}

/** Asks one of the backend's public routes that take a body and change nothing, such as the quote. */
export async function shopPost<Answer>(path: string, body: unknown): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${BACKEND_URL}/shop${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST /shop${path} answered ${response.status}: ${await response.text()}`);
  const answer: Answer = await response.json();
  return answer;
}

let loaded: Promise<ProductSummary[]> | undefined;

/** The running shop's products, as many as the demonstration has; read once per suite. */
export function allProducts(): Promise<ProductSummary[]> {
  loaded ??= readProducts();
  return loaded;
}

async function readProducts(): Promise<ProductSummary[]> {
  const products: ProductSummary[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await shopGet<ProductList>(`/products?limit=48&sort=name&page=${page}`);
    products.push(...answer.products);
    if (page >= answer.page.pages) break;
  }
  return products;
}

/** A product in a state, `what` in words. @throws where there is none, because then the state would go untested */
export async function findProduct(what: string, fits: (product: ProductSummary) => boolean): Promise<ProductSummary> {
  const product = (await allProducts()).find(fits);
  if (product) return product;
  throw new Error(`The running shop has no product that is ${what}. These tests need the demonstration's data.`);
}

/** Products a buyer can put into a cart now, each from another producer. */
export async function findBuyable(count: number): Promise<ProductSummary[]> {
  const sold = (await allProducts()).filter(({ offer }) => offer !== null && offer.available >= 10);
  const found = [...new Map(sold.map((product) => [product.producer?.id, product])).values()].slice(0, count);
  if (found.length === count) return found;
  throw new Error(`The running shop sells goods of ${found.length} producers; these tests need ${count}.`);
}

export async function findProducerHandle(): Promise<string> {
  const { producers } = await shopGet<ProducerList>("/producers?limit=1");
  return first(producers, "producer").handle;
}

/** Slugs of a province, and of a commune or district where the register knows one. */
export async function findPlaceSlugs(): Promise<string[]> {
  const { places } = await shopGet<PlaceList>("/places");
  const { slug } = first(places, "place");
  for (const place of places.slice(0, 10)) {
    const [child] = (await shopGet<PlaceDetail>(`/places/${place.slug}`)).children;
    if (child) return [place.slug, child.slug];
  }
  return [slug];
}

function first<Thing>(things: Thing[], name: string): Thing {
  const [thing] = things;
  if (thing === undefined) throw new Error(`The running shop has no ${name}.`);
  return thing;
}
