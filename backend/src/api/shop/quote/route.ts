import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Quote } from "../../../contracts/checkout";
import { parseInput } from "../../../platform/http/validate";
import { priceCart } from "../../../workflows/ordering/price-cart";
import { quoteRequestSchema } from "./validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<Quote>): Promise<void> {
  const { lines, province_id } = parseInput(quoteRequestSchema, req.body);
  const { quote } = await priceCart(req.scope, {
    lines,
    province_id: province_id ?? null,
  });
  res.json(quote);
}
