import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { TermsEffect } from "../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { effectOf } from "../../../../../workflows/channel/decisions";
import { unlistedPrices } from "../../../../../workflows/channel/unlisted-prices";
import { channelTermsTrySchema } from "../../decision-input";
import { toEffect } from "../../desk-decision";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<TermsEffect>): Promise<void> {
  const { channel, terms } = parseInput(channelTermsTrySchema, req.body);
  const proposal = { kind: "terms" as const, channel, shop: "", subject: "" as const, body: terms };
  const engine = engineOf(req.scope);
  const [effect, unlisted] = await Promise.all([
    effectOf(engine, proposal),
    unlistedPrices(req.scope, engine, proposal),
  ]);
  res.json({ ...toEffect(effect), unlisted });
}
