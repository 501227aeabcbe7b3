import "server-only";
import type { OwnProducts } from "@contracts/producer-products";
import { PAGE_PARAM, pageNumber } from "../producer-frame/producer-pages";
import { ownProductsSchema } from "../producer-products/wire";
import { producerGet } from "../producer-session/client";
import { type Asked, SEARCH_PARAM, wordIn } from "./addresses";

const A_PAGE = 50;

/** One page of the producer's products to choose from, and what was searched for. */
export type ProductsToChoose = OwnProducts & { q: string };

/** The products an address shows: those it searches for, the page it names. @throws BackendError */
export async function productsToChoose(asked: Asked): Promise<ProductsToChoose> {
  const q = wordIn(asked, SEARCH_PARAM).trim();
  const page = pageNumber(asked[PAGE_PARAM]);
  return { q, ...(await producerGet("/producer/products", ownProductsSchema, { q, page, limit: A_PAGE })) };
}

/** Every product of the producer. @throws BackendError */
export async function everyProduct(): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const { products, page: at } = await producerGet("/producer/products", ownProductsSchema, { page, limit: A_PAGE });
    ids.push(...products.map(({ id }) => id));
    if (page >= at.pages) return ids;
  }
}
