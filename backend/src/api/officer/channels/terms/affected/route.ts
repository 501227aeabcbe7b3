import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionEffect } from "../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { effectOf } from "../../../../../workflows/channel/decisions";
import { channelTermsTrySchema } from "../../decision-input";
import { toEffect } from "../../desk-decision";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionEffect>): Promise<void> {
  const { channel, terms } = parseInput(channelTermsTrySchema, req.body);
  const proposal = { kind: "terms" as const, channel, shop: "", subject: "" as const, body: terms };
  res.json(toEffect(await effectOf(engineOf(req.scope), proposal)));
}
