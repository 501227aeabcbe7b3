import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnPart } from "../../../../../../contracts/producer-orders";
import { ORDERING } from "../../../../../../modules/ordering";
import type { OrderingService } from "../../../../../../modules/ordering/service";
import { parseInput } from "../../../../../../platform/http/validate";
import { readOwnPart } from "../../../../../../workflows/producer-orders/read-own-part";
import { producerOf, tellAct } from "../../../../../guard/caller";
import { noOrder, notDelivered } from "../../../refusals";
import { remittanceSchema } from "../../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnPart>): Promise<void> {
  const remittance = parseInput(remittanceSchema, req.body);
  const ordering: OrderingService = req.scope.resolve(ORDERING);
  const part_id = req.params.id ?? "";
  const by = producerOf(req).principal_id;
  if (!(await ordering.own.noteRemittance({ part_id, ...remittance, by }))) throw notDelivered();
  tellAct(req, { after: remittance });
  const part = await readOwnPart(req.scope, part_id);
  if (!part) throw noOrder();
  res.json(part);
}
