import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IndicatorMembers } from "../../../../../contracts/indicators";
import { parseInput } from "../../../../../platform/http/validate";
import { readMembers } from "../../../../../workflows/indicator/read-members";
import { answered, indicatorOf } from "../../../../shop/indicators/answers";
import { membersSchema } from "../../../../shop/indicators/validators";
import { unitInReach } from "../../unit-in-reach";

/** Those behind a number, in the caller's units: in the unit asked for, or in the caller's own where that is one. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<IndicatorMembers>): Promise<void> {
  const id = indicatorOf(req.params.id);
  const { cut_off, as_known, year, within, ...question } = parseInput(membersSchema, req.query);
  const unit = unitInReach(req, within);
  res.json(answered(await readMembers(req.scope, { id, ...question }, { cut_off, as_known, year, within: unit })));
}
