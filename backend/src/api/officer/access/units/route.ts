import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { GrantableUnits } from "../../../../contracts/access";
import { parseInput } from "../../../../platform/http/validate";
import { grantableUnits } from "../../../../workflows/access/grantable-units";
import { scopeOf } from "../../../guard/caller";
import { unitsQuery } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<GrantableUnits>): Promise<void> {
  const { province } = parseInput(unitsQuery, req.query);
  res.json(await grantableUnits(req.scope, scopeOf(req), province ?? null));
}
