import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProductList } from "../../../contracts/catalogue";
import { parseInput } from "../../../platform/http/validate";
import { listProducts } from "../../../workflows/shop/list/list-products";
import { productListSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProductList>): Promise<void> {
  res.json(await listProducts(req.scope, parseInput(productListSchema, req.query)));
}
