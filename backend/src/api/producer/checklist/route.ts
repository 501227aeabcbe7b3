import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { Checklist } from "../../../contracts/producer-products";
import { parseInput } from "../../../platform/http/validate";
import { readChecklist } from "../../../workflows/content/read-checklist";
import { producerOf } from "../../guard/caller";

const querySchema = z.object({ product: z.string().max(60).optional() });

export async function GET(req: MedusaRequest, res: MedusaResponse<Checklist>): Promise<void> {
  const { product } = parseInput(querySchema, req.query);
  res.json(await readChecklist(req.scope, producerOf(req).producer_id, product ?? null));
}
