import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskListingHistory } from "../../../../../contracts/channel-desk";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { toDeskListing } from "../../desk-listing";
import { noListing } from "../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskListingHistory>): Promise<void> {
  const { book } = engineOf(req.scope);
  const listing = await book.listing(req.params.id ?? "");
  if (!listing) throw noListing();
  const [events, jobs] = await Promise.all([book.events(listing.id), book.jobs([listing.id])]);
  res.json({
    listing: toDeskListing(listing, jobs.get(listing.id)),
    events: events.map(({ id: _, at, message_vi, ...event }) => ({
      ...event,
      at: at.toISOString(),
      message: message_vi,
    })),
  });
}
