import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MappingOverview } from "../../../../contracts/channel-decision";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { mappingOverview } from "../../../../workflows/channel/mappings";
import { placeQuerySchema } from "../decision-input";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<MappingOverview>): Promise<void> {
  const place = parseInput(placeQuerySchema, req.query);
  res.json({ groups: await mappingOverview(req.scope, engineOf(req.scope), place) });
}
