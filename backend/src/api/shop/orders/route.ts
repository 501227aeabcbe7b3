import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderPlaced } from "../../../contracts/checkout";
import { parseInput } from "../../../platform/http/validate";
import { resolveAddress } from "../../../workflows/ordering/resolve-address";
import { takeOrder } from "../../../workflows/ordering/take-order";
import { orderConflict, orderUnfinished } from "./answers";
import { orderRequestSchema } from "./validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OrderPlaced>): Promise<void> {
  const wanted = parseInput(orderRequestSchema, req.body);
  const address = await resolveAddress(req.scope, wanted);
  const outcome = await takeOrder(req.scope, {
    idempotency_key: wanted.idempotency_key,
    lines: wanted.lines,
    buyer: {
      name: wanted.name,
      phone: wanted.phone.e164,
      phone_typed: wanted.phone.typed,
      email: wanted.email || null,
    },
    address,
    note: wanted.note || null,
    expected_total: wanted.expected_total,
  });
  if (outcome.kind === "unfinished") throw orderUnfinished();
  if (outcome.kind === "refused") throw orderConflict(outcome);
  const { order_code, total, repeated } = outcome;
  res.status(repeated ? 200 : 201).json({ order_code, total, repeated });
}
