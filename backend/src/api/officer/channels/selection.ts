import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { invalidInput } from "../../../platform/http/errors";
import { productsOfGroup } from "../../../workflows/channel/assortment";
import type { Selection } from "../../../workflows/channel/bulk-listings";
import { notInScope } from "../../guard/refusals";
import { productsInScope } from "../producers-in-scope";
import { visibleShops } from "./orders/visible-shops";
import type { selectionSchema } from "./validators";

/**
 * The pairs a request chose, among what lies in the caller's units.
 * @throws ShopError where they are too many for one request, or a shop or product lies elsewhere
 */
export async function selectionOf(
  req: AuthenticatedMedusaRequest,
  { shop_ids, product_ids, group }: z.infer<typeof selectionSchema>,
  mostPairs: number,
): Promise<Selection> {
  const shops = [...new Set(shop_ids)];
  const most = Math.floor(mostPairs / shops.length);
  const [visible, mine] = await Promise.all([visibleShops(req), productsInScope(req)]);
  const inside = new Set(visible.map(({ id }) => id));
  if (!shops.every((id) => inside.has(id))) throw notInScope();
  if (product_ids) {
    const products = [...new Set(product_ids)];
    if (mine && !products.every((id) => mine.includes(id))) throw notInScope();
    if (products.length > most) throw tooMany(products.length * shops.length, mostPairs);
    return { shops, products };
  }
  const { products, total } = await productsOfGroup(req.scope, group ?? "", most);
  if (total > most) throw tooMany(total * shops.length, mostPairs);
  return { shops, products: products.map(({ id }) => id).filter((id) => mine === null || mine.includes(id)) };
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
