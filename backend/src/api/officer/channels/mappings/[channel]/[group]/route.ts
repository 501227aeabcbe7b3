import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DecisionSaved, MappingView } from "../../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../../platform/http/validate";
import { namesOfPeople } from "../../../../../../workflows/access/people-names";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { effectOf, saveDecision } from "../../../../../../workflows/channel/decisions";
import { mappingView } from "../../../../../../workflows/channel/mappings";
import { askingMarketplace } from "../../../../../../workflows/channel/preview-listing";
import { mappingPathSchema, mappingSaveSchema, shopQuerySchema } from "../../../decision-input";
import { toMappingView } from "../../../desk-decision";
import { refusalOf, savedMeanwhile } from "../../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<MappingView>): Promise<void> {
  const { channel, group } = parseInput(mappingPathSchema, req.params);
  const { shop } = parseInput(shopQuerySchema, req.query);
  const view = await askingMarketplace(() => mappingView(engineOf(req.scope), { channel, shop }, group));
  if ("kind" in view) throw refusalOf(view);
  const told = toMappingView(view);
  const nameOf = await namesOfPeople(
    req.scope,
    told.history.map(({ saved_by }) => saved_by),
  );
  res.json({
    ...told,
    history: told.history.map((one) => ({ ...one, saved_by: one.saved_by && nameOf(one.saved_by) })),
  });
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DecisionSaved>): Promise<void> {
  const { channel, group } = parseInput(mappingPathSchema, req.params);
  const { shop, based_on, mapping } = parseInput(mappingSaveSchema, req.body);
  const engine = engineOf(req.scope);
  const proposal = { kind: "mapping" as const, channel, shop, subject: group, body: mapping };
  const { affected } = await effectOf(engine, proposal);
  const saved = await saveDecision(engine, proposal, based_on, req.auth_context.actor_id);
  if (!saved) throw savedMeanwhile();
  res.status(201).json({ version: saved.version, requeued: affected.length });
}
