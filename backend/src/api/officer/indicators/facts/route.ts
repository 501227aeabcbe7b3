import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FactList, FactRecorded } from "../../../../contracts/indicator-facts";
import { pageOf } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { listFacts, shownFact } from "../../../../workflows/indicator/read-facts";
import { recordFact } from "../../../../workflows/indicator/record-fact";
import { scopeOf, tellAct } from "../../../guard/caller";
import { factRefused } from "../refusals";
import { factBody, factsQuery, kindOfBody } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<FactList>): Promise<void> {
  const { kind, unit, state, page, limit } = parseInput(factsQuery, req.query);
  const wish = { kind, unit, standing: state === "standing", page, limit };
  const { facts, total } = await listFacts(req.scope, wish, scopeOf(req));
  res.json({ facts, page: pageOf({ page, limit }, total) });
}

/** Records a fact of any kind; the kind decides what its content must be. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<FactRecorded>): Promise<void> {
  const { kind } = parseInput(kindOfBody, req.body);
  const wish = parseInput(factBody(kind), req.body);
  const result = await recordFact(req.scope, wish, { scope: scopeOf(req), by: req.auth_context.actor_id });
  if (result.kind !== "recorded") throw factRefused(result);
  tellAct(req, { target_kind: "fact", target_id: result.fact.id });
  res
    .status(result.repeated ? 200 : 201)
    .json({ fact: await shownFact(req.scope, result.fact), repeated: result.repeated });
}
