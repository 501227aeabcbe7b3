import type { ProductSummary } from "@contracts/catalogue";
import { onShopDatabase } from "./shop-database";
import { allProducts } from "./shop-routes";

export type ShelfProduct = { id: string; name: string; sku: string; price: number };

/** Marketplaces refuse shorter names; the stars' wording comes behind. */
const NAME = { least: 12, most: 90 };

/** Three products on sale of one product group, told apart by their names, so that nobody takes one for another. */
export async function shelf(): Promise<{ group: string; products: [ShelfProduct, ShelfProduct, ShelfProduct] }> {
  const groups = new Map<string, ProductSummary[]>();
  for (const product of (await allProducts()).filter(fits))
    if (product.group) groups.set(product.group.name, [...(groups.get(product.group.name) ?? []), product]);
  // Small groups: everything of a group is tried at once.
  for (const [group, products] of [...groups].sort(([, a], [, b]) => a.length - b.length)) {
    const [first, second, third] = strangers(products);
    if (first && second && third)
      return { group, products: [await withSku(first), await withSku(second), await withSku(third)] };
  }
  throw new Error("No product group of the running shop has three products with different names on sale.");
}

/**
 * Products on sale of one producer, told apart by their names like those of the shelf.
 * @param count as many as are needed @param first which producer is looked at first: any, or who has the most to sell
 */
export async function ownShelf(
  count: number,
  first: "any" | "largest" = "any",
): Promise<{ producer: string; products: ShelfProduct[] }> {
  const byProducer = new Map<string, ProductSummary[]>();
  for (const product of (await allProducts()).filter(fits))
    if (product.producer)
      byProducer.set(product.producer.id, [...(byProducer.get(product.producer.id) ?? []), product]);
  const producers = [...byProducer];
  if (first === "largest") producers.sort(([, a], [, b]) => b.length - a.length);
  for (const [producer, products] of producers) {
    const chosen = strangers(products).slice(0, count);
    if (chosen.length === count) return { producer, products: await Promise.all(chosen.map(withSku)) };
  }
  throw new Error(`No producer of the running shop has ${count} products with different names on sale.`);
}

function fits({ name, offer }: ProductSummary): boolean {
  return name.length >= NAME.least && name.length <= NAME.most && (offer?.available ?? 0) >= 5;
}

function strangers(products: readonly ProductSummary[]): ProductSummary[] {
  const chosen: ProductSummary[] = [];
  for (const product of products)
    if (chosen.every((other) => shared(product.name, other.name) < 2)) chosen.push(product);
  return chosen;
}

function shared(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().split(/\s+/));
  return [...words(a)].filter((word) => words(b).has(word)).length;
}

async function withSku({ id, name, offer }: ProductSummary): Promise<ShelfProduct> {
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ sku: string }>(
      `select v.sku from register_registered_product_product_product link join product_variant v on v.product_id = link.product_id
        where link.registered_product_id = $1 and v.deleted_at is null limit 1`,
      [id],
    );
    return { id, name, sku: rows[0]?.sku ?? "", price: offer?.price ?? 0 };
  });
}
