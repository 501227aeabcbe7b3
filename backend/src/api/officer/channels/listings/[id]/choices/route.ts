import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingOpened } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { settleDrift } from "../../../../../../workflows/channel/officer-answers";
import { toDesk } from "../../../desk-listing";
import { noListing } from "../../../refusals";
import { answersSchema } from "../../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const answers = parseInput(answersSchema, req.body);
  const engine = engineOf(req.scope);
  const listing = await settleDrift(engine, req.params.id ?? "", answers, req.auth_context.actor_id);
  if (!listing) throw noListing();
  res.json({ listing: await toDesk(engine, listing) });
}
