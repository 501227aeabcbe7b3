import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IndicatorMembers } from "../../../../../contracts/indicators";
import { ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { areRestricted, readMembers } from "../../../../../workflows/indicator/read-members";
import { answered, indicatorOf } from "../../answers";
import { membersSchema } from "../../validators";

/** Those behind a number, where no restricted fact follows from being one of them. */
export async function GET(req: MedusaRequest, res: MedusaResponse<IndicatorMembers>): Promise<void> {
  const id = indicatorOf(req.params.id);
  const { cut_off, as_known, year, within, ...question } = parseInput(membersSchema, req.query);
  if (areRestricted({ id, by: question.by })) throw officersOnly();
  res.json(answered(await readMembers(req.scope, { id, ...question }, { cut_off, as_known, year, within })));
}

function officersOnly(): ShopError {
  return new ShopError("officers_only", {
    status: 403,
    message: "Danh sách đằng sau số này gồm thông tin hạn chế, chỉ cán bộ phụ trách được xem.",
    message_en: "The list behind this number holds restricted facts, which only officers may see.",
  });
}
