import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionSaved, TermsView } from "../../../../contracts/channel-decision";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { effectOf, saveDecision } from "../../../../workflows/channel/decisions";
import { channelTermsSaveSchema, termsQuerySchema } from "../decision-input";
import { savedMeanwhile } from "../refusals";
import { termsView } from "../terms-view";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<TermsView>): Promise<void> {
  const { channel } = parseInput(termsQuerySchema, req.query);
  res.json(await termsView(engineOf(req.scope), channel, null));
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionSaved>): Promise<void> {
  const { channel, based_on, terms } = parseInput(channelTermsSaveSchema, req.body);
  const engine = engineOf(req.scope);
  const proposal = { kind: "terms" as const, channel, shop: "", subject: "" as const, body: terms };
  const { affected } = await effectOf(engine, proposal);
  const saved = await saveDecision(engine, proposal, based_on, req.auth_context.actor_id);
  if (!saved) throw savedMeanwhile();
  res.status(201).json({ version: saved.version, requeued: affected.length });
}
