import "server-only";
import type { Quote } from "@contracts/checkout";
import { shopPost } from "@/platform/backend/client";
import { quoteSchema } from "@/platform/backend/wire/checkout";
import type { CartLine } from "./domain/cart";

/**
 * Prices, stock and delivery as they are now.
 * @param provinceId where the parcels go; without it the fee of another province is assumed
 * @throws BackendError
 */
export function quoteLines(lines: readonly CartLine[], provinceId?: string): Promise<Quote> {
  return shopPost("/shop/quote", { lines, province_id: provinceId }, quoteSchema);
}
