import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DaysOff } from "../../../contracts/producer-orders";
import { ShopError } from "../../../platform/http/errors";
import { parseInput } from "../../../platform/http/validate";
import { closeDays, readDaysOff } from "../../../workflows/producer-orders/days-off";
import { producerOf } from "../../guard/caller";
import { daysOffSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<DaysOff>): Promise<void> {
  res.json(await readDaysOff(req.scope, producerOf(req).producer_id));
}

export async function POST(req: MedusaRequest, res: MedusaResponse<DaysOff>): Promise<void> {
  const wish = parseInput(daysOffSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  if (!(await closeDays(req.scope, producer_id, principal_id, wish))) throw overlapping();
  res.status(201).json(await readDaysOff(req.scope, producer_id));
}

function overlapping(): ShopError {
  return new ShopError("overlap", {
    status: 409,
    message: "Đã có ngày nghỉ trùng với khoảng này. Hãy bỏ ngày nghỉ cũ trước, hoặc chọn ngày khác.",
    message_en: "Some of these are days off already. Please take those away first, or choose others.",
  });
}
