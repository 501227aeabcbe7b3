import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskComplaints } from "../../../contracts/order-desk";
import { ORDERING } from "../../../modules/ordering";
import type { OrderingService } from "../../../modules/ordering/service";
import { today } from "../../../platform/calendar/clock";
import { parseInput } from "../../../platform/http/validate";
import { pageQuerySchema } from "../orders/validators";
import { toDeskComplaint } from "./desk-complaint";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskComplaints>): Promise<void> {
  const { page, limit } = parseInput(pageQuerySchema, req.query);
  const ordering: OrderingService = req.scope.resolve(ORDERING);
  const order = { answered_on: "DESC NULLS FIRST", answer_by: "ASC" } as const;
  const [rows, total] = await ordering.listAndCountComplaints({}, { order, take: limit, skip: (page - 1) * limit });
  const complaints = rows.map((row) => toDeskComplaint(row, today()));
  res.json({ complaints, page: { page, limit, total, pages: Math.ceil(total / limit) } });
}
