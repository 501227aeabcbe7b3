import { z } from "@medusajs/framework/zod";

/** Stock that one sold piece takes, item by item (several for a basket). */
export const needSchema = z.object({
  inventory_item_id: z.string(),
  location_id: z.string(),
  required: z.number().positive(),
});
export type Need = z.infer<typeof needSchema>;

/** One thing we sell, as the catalogue knows it. */
export type Goods = {
  sku: string | null;
  /** The registered product. */
  product_id: string;
  producer_id: string | null;
  variant_id: string;
  needs: Need[];
};

/** What an order tells of a line that may name its goods. */
export type ToldLine = { readonly sku: string; readonly listing?: string; readonly unit?: string };

/** Where lines may be found: our article numbers, and products by the shop's own listings of them. */
export type GoodsBook = {
  readonly bySku: ReadonlyMap<string, Goods>;
  readonly byListing: ReadonlyMap<string, Goods>;
};

/**
 * What a line sold. Our article number decides; where the marketplace tells none or another one, the listing we keep does.
 * The shop of one producer sells nothing of another: the same number in a strange catalogue is a coincidence.
 * @param shopProducer null for a shop that several producers share
 */
export function goodsOf({ sku, listing, unit }: ToldLine, book: GoodsBook, shopProducer: string | null): Goods | null {
  const ours = (found: Goods | undefined) =>
    found && (shopProducer === null || found.producer_id === null || found.producer_id === shopProducer) ? found : null;
  return (
    ours(book.bySku.get(sku.trim())) ?? ours(book.byListing.get(listing ?? "")) ?? ours(book.byListing.get(unit ?? ""))
  );
}

/** Pieces that can be sold of what is free. */
export function sellable(needs: readonly Need[], free: (need: Need) => number): number {
  if (needs.length === 0) return 0;
  return Math.max(0, Math.min(...needs.map((need) => Math.floor(free(need) / need.required))));
}
