import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingOpened } from "../../../../../../contracts/channel-desk";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { replayListing } from "../../../../../../workflows/channel/officer-answers";
import { toDeskListing } from "../../../desk-listing";
import { noListing } from "../../../refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const { book, ...engine } = engineOf(req.scope);
  const listing = await replayListing({ book, ...engine }, req.params.id ?? "", req.auth_context.actor_id);
  if (!listing) throw noListing();
  const jobs = await book.jobs([listing.id]);
  res.json({ listing: toDeskListing(listing, jobs.get(listing.id)) });
}
