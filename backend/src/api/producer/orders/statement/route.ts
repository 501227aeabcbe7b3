import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Statement } from "../../../../contracts/producer-orders";
import { parseInput } from "../../../../platform/http/validate";
import { readStatement } from "../../../../workflows/producer-orders/statement";
import { producerOf } from "../../../guard/caller";
import { statementQuerySchema } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<Statement>): Promise<void> {
  const days = parseInput(statementQuerySchema, req.query);
  res.json(await readStatement(req.scope, producerOf(req).producer_id, days));
}
