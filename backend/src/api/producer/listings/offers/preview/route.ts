import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OfferPlan } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { planOffers } from "../../../../../workflows/producer-listings/change-offers";
import { producerOf } from "../../../../guard/caller";
import { offerRuleSchema } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OfferPlan>): Promise<void> {
  const { product_ids, price, stock } = parseInput(offerRuleSchema, req.body);
  const rule = { ...(price && { price }), ...(stock && { stock }) };
  res.json(await planOffers(req.scope, producerOf(req).producer_id, product_ids, rule));
}
