import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskComplaints } from "../../../contracts/order-desk";
import { ORDERING } from "../../../modules/ordering";
import type { OrderingService } from "../../../modules/ordering/service";
import { today } from "../../../platform/calendar/clock";
import { parseInput } from "../../../platform/http/validate";
import { pageQuerySchema } from "../orders/validators";
import { producersInScope } from "../producers-in-scope";
import { toDeskComplaint } from "./desk-complaint";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskComplaints>): Promise<void> {
  const { page, limit } = parseInput(pageQuerySchema, req.query);
  const ordering: OrderingService = req.scope.resolve(ORDERING);
  const producers = await producersInScope(req);
  const kept = await ordering.pageOfComplaints(producers, { limit, offset: (page - 1) * limit });
  const complaints = kept.complaints.map((row) => toDeskComplaint(row, today()));
  const { total } = kept;
  res.json({ complaints, page: { page, limit, total, pages: Math.ceil(total / limit) } });
}
