import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionEffect } from "../../../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { effectOf } from "../../../../../../../workflows/channel/decisions";
import { mappingPathSchema, mappingTrySchema } from "../../../../decision-input";
import { toEffect } from "../../../../desk-decision";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionEffect>): Promise<void> {
  const { channel, group } = parseInput(mappingPathSchema, req.params);
  const { shop, mapping } = parseInput(mappingTrySchema, req.body);
  const proposal = { kind: "mapping" as const, channel, shop, subject: group, body: mapping };
  res.json(toEffect(await effectOf(engineOf(req.scope), proposal)));
}
