import "server-only";
import type { ProductDetail } from "@contracts/catalogue";
import { cache } from "react";
import { shopGet } from "@/platform/backend/client";
import { productDetailSchema } from "@/platform/backend/wire/product";

/**
 * The product behind an address; head and body of its page ask once. An unknown one ends in the "not found" page.
 * @throws BackendError
 */
export const loadProduct = cache(
  (handle: string): Promise<ProductDetail> =>
    shopGet(`/shop/products/${encodeURIComponent(handle)}`, productDetailSchema),
);
