import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PublicationDetail } from "../../../../contracts/indicators";
import { today } from "../../../../platform/calendar/clock";
import { parseInput } from "../../../../platform/http/validate";
import { publishIndicators } from "../../../../workflows/indicator/publish";
import { tellAct } from "../../../guard/caller";
import { dayToCome, publicationRefused } from "../refusals";
import { publicationBody } from "../validators";

/** Publishes every indicator for a day, for good. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<PublicationDetail>): Promise<void> {
  const { restates, reason, ...wish } = parseInput(publicationBody, req.body);
  if (wish.cut_off > today()) throw dayToCome();
  const replaced = restates !== undefined && reason !== undefined ? { id: restates, reason } : null;
  const result = await publishIndicators(req.scope, { ...wish, restates: replaced, by: req.auth_context.actor_id });
  if (result.kind !== "published") throw publicationRefused(result);
  tellAct(req, { target_kind: "publication", target_id: result.detail.publication.id });
  res.status(201).json(result.detail);
}
