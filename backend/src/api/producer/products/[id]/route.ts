import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnProduct } from "../../../../contracts/producer-products";
import { readOwnProduct } from "../../../../workflows/content/own-product";
import { unknownProduct } from "../refusals";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnProduct>): Promise<void> {
  const product = await readOwnProduct(req.scope, req.params.id ?? "");
  if (!product) throw unknownProduct();
  res.json(product);
}
