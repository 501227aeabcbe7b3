import type { MedusaContainer } from "@medusajs/framework/types";
import type { z } from "@medusajs/framework/zod";
import { invalidInput } from "../../../platform/http/errors";
import { productsOfGroup } from "../../../workflows/channel/assortment";
import type { Selection } from "../../../workflows/channel/bulk-listings";
import type { selectionSchema } from "./validators";

/** The pairs a request chose. @throws ShopError where they are too many for one request */
export async function selectionOf(
  container: MedusaContainer,
  { shop_ids, product_ids, group }: z.infer<typeof selectionSchema>,
  mostPairs: number,
): Promise<Selection> {
  const shops = [...new Set(shop_ids)];
  const most = Math.floor(mostPairs / shops.length);
  if (product_ids) {
    const products = [...new Set(product_ids)];
    if (products.length > most) throw tooMany(products.length * shops.length, mostPairs);
    return { shops, products };
  }
  const { products, total } = await productsOfGroup(container, group ?? "", most);
  if (total > most) throw tooMany(total * shops.length, mostPairs);
  return { shops, products: products.map(({ id }) => id) };
}

function tooMany(pairs: number, most: number) {
  return invalidInput([
    {
      field: "product_ids",
      message: `Chọn ${pairs} lượt sản phẩm và gian hàng là quá nhiều cho một lần. Xin chọn tối đa ${most}.`,
      message_en: `${pairs} pairs of product and shop are too many for one request. Please choose at most ${most}.`,
    },
  ]);
}
