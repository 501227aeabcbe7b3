import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PlaceSettled } from "../../../../../contracts/channel-place";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { settlePlace } from "../../../../../workflows/channel/shop-requests";
import { tellAct } from "../../../../guard/caller";
import { placeAnswerSchema } from "../../place-input";
import { placeRefusal } from "../../place-refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<PlaceSettled>): Promise<void> {
  const answer = parseInput(placeAnswerSchema, req.body);
  const settled = await settlePlace(engineOf(req.scope), req.params.id ?? "", answer, req.auth_context.actor_id);
  if (settled.kind !== "settled") throw placeRefusal(settled);
  const { shop_id, producer_id, reason } = settled.request;
  tellAct(req, { after: { answer: answer.kind, shop_id, producer_id, reason } });
  res.json({ state: answer.kind === "grant" ? "granted" : "refused" });
}
