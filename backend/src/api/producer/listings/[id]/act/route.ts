import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Retried } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { actOnListing } from "../../../../../workflows/producer-listings/listing-act";
import { producerOf, tellAct } from "../../../../guard/caller";
import { notDone } from "../../refusals";
import { actSchema } from "../../validators";

/** Does one thing with one listing, at once. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Retried>): Promise<void> {
  const { act } = parseInput(actSchema, req.body);
  const id = req.params.id ?? "";
  const refusal = await actOnListing(engineOf(req.scope), { id, act, actor: producerOf(req).principal_id });
  if (refusal) throw notDone(refusal);
  tellAct(req, { target_kind: "listing", target_id: id, after: { act } });
  res.json({ retried: 1 });
}
