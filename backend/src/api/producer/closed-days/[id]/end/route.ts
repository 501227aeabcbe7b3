import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DaysOff } from "../../../../../contracts/producer-orders";
import { notFound } from "../../../../../platform/http/errors";
import { endDaysOff, readDaysOff } from "../../../../../workflows/producer-orders/days-off";
import { producerOf } from "../../../../guard/caller";

/** Calls days off off, or ends those under way now. */
export async function POST(req: MedusaRequest, res: MedusaResponse<DaysOff>): Promise<void> {
  const { producer_id, principal_id } = producerOf(req);
  if (!(await endDaysOff(req.scope, { id: req.params.id ?? "", producer_id, by: principal_id })))
    throw notFound("Không có ngày nghỉ này, hoặc đã hết.", "There are no such days off, or they are over.");
  res.json(await readDaysOff(req.scope, producer_id));
}
