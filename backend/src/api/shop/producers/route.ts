import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerList } from "../../../contracts/catalogue";
import { parseInput } from "../../../platform/http/validate";
import { listProducers } from "../../../workflows/shop/producers/read-producers";
import { producerListSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerList>): Promise<void> {
  const { q, province, page, limit } = parseInput(producerListSchema, req.query);
  res.json(await listProducers(req.scope, { q, province, page, limit }));
}
