import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingOpened } from "../../../../../../contracts/channel-desk";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { replayListing } from "../../../../../../workflows/channel/officer-answers";
import { toDesk } from "../../../desk-listing";
import { noListing } from "../../../refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const engine = engineOf(req.scope);
  const listing = await replayListing(engine, req.params.id ?? "", req.auth_context.actor_id);
  if (!listing) throw noListing();
  res.json({ listing: await toDesk(engine, listing) });
}
