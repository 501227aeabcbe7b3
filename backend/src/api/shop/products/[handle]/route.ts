import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProductDetail } from "../../../../contracts/catalogue";
import { notFound } from "../../../../platform/http/errors";
import { isHandle } from "../../../../platform/http/fields";
import { readProduct } from "../../../../workflows/shop/product/read-product";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProductDetail>): Promise<void> {
  const { handle } = req.params;
  const product = isHandle(handle) ? await readProduct(req.scope, handle) : null;
  if (!product) throw notFound("Không có sản phẩm này trong danh bạ.", "The register holds no such product.");
  res.json(product);
}
