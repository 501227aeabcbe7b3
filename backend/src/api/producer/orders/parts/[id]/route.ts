import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnPart } from "../../../../../contracts/producer-orders";
import { readOwnPart } from "../../../../../workflows/producer-orders/read-own-part";
import { noOrder } from "../../refusals";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnPart>): Promise<void> {
  const part = await readOwnPart(req.scope, req.params.id ?? "");
  if (!part) throw noOrder();
  res.setHeader("cache-control", "no-store");
  res.json(part);
}
