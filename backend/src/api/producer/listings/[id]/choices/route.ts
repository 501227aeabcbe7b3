import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Retried } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { settleDrift } from "../../../../../workflows/channel/officer-answers";
import { producerOf } from "../../../../guard/caller";
import { noListing } from "../../../../officer/channels/refusals";
import { answersSchema } from "../../../../officer/channels/validators";

/** Which side of a field that was edited there is kept. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Retried>): Promise<void> {
  const answers = parseInput(answersSchema, req.body);
  const { principal_id } = producerOf(req);
  const listing = await settleDrift(engineOf(req.scope), req.params.id ?? "", answers, principal_id);
  if (!listing) throw noListing();
  res.json({ retried: 1 });
}
