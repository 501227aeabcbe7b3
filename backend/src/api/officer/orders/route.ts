import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskParts } from "../../../contracts/order-desk";
import { ORDERING } from "../../../modules/ordering";
import type { OrderingService } from "../../../modules/ordering/service";
import { parseInput } from "../../../platform/http/validate";
import { producersInScope } from "../producers-in-scope";
import { toDeskPart } from "./desk-part";
import { partsQuerySchema } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskParts>): Promise<void> {
  const { state, page, limit } = parseInput(partsQuerySchema, req.query);
  const ordering: OrderingService = req.scope.resolve(ORDERING);
  const producers = await producersInScope(req);
  const [parts, total] = await Promise.all([
    ordering.pageOfParts(state, producers, limit, (page - 1) * limit),
    ordering.countParts(state, producers),
  ]);
  res.json({ parts: parts.map(toDeskPart), page: { page, limit, total, pages: Math.ceil(total / limit) } });
}
