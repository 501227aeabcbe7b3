import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionSaved, TermsView } from "../../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { effectOf, saveDecision } from "../../../../../../workflows/channel/decisions";
import { shopTermsSaveSchema } from "../../../decision-input";
import { noShop, savedMeanwhile } from "../../../refusals";
import { termsView } from "../../../terms-view";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<TermsView>): Promise<void> {
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  res.json(await termsView(engine, shop.channel, shop));
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionSaved>): Promise<void> {
  const { based_on, terms } = parseInput(shopTermsSaveSchema, req.body);
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  const proposal = { kind: "terms" as const, channel: shop.channel, shop: shop.id, subject: "" as const, body: terms };
  const { affected } = await effectOf(engine, proposal);
  const saved = await saveDecision(engine, proposal, based_on, req.auth_context.actor_id);
  if (!saved) throw savedMeanwhile();
  res.status(201).json({ version: saved.version, requeued: affected.length });
}
