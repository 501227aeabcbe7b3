import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SuggestAnswer } from "../../../contracts/catalogue";
import { parseInput } from "../../../platform/http/validate";
import { suggest } from "../../../workflows/shop/suggest/suggest";
import { suggestSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<SuggestAnswer>): Promise<void> {
  res.json(await suggest(req.scope, parseInput(suggestSchema, req.query).q));
}
