import type { MedusaContainer } from "@medusajs/framework/types";
import { foldVietnamese } from "../../../platform/vietnamese/fold";
import { NO_CHOICE } from "../list/list-filters";
import { type ListWish, listProducts } from "../list/list-products";

/** A slow machine begins colder rather than late. */
const LONGEST_MS = 1_500;

/**
 * Searches a while as visitors do, for the shop's own names: as written, without accents, half of them. A process that has
 * never searched takes several times as long as one that has, and no visitor should be the first.
 */
export async function warmUp(container: MedusaContainer): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  const { products } = await listProducts(container, listFor(undefined));
  for (const q of products.flatMap(({ name }) => [name, foldVietnamese(name), firstHalf(name)])) {
    if (performance.now() > end) return;
    await listProducts(container, listFor(q));
  }
}

function listFor(q: string | undefined): ListWish {
  return { q, choice: NO_CHOICE, sort: undefined, page: 1, limit: 24, facets: true };
}

function firstHalf(name: string): string {
  const words = name.split(" ");
  return words.slice(0, Math.ceil(words.length / 2)).join(" ");
}
