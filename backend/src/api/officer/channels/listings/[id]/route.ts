import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskListingHistory } from "../../../../../contracts/channel-desk";
import { namesOfPeople } from "../../../../../workflows/access/people-names";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { toDesk } from "../../desk-listing";
import { noListing } from "../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskListingHistory>): Promise<void> {
  const engine = engineOf(req.scope);
  const listing = await engine.book.listing(req.params.id ?? "");
  if (!listing) throw noListing();
  const events = await engine.book.events(listing.id);
  const nameOf = await namesOfPeople(
    req.scope,
    events.map(({ actor }) => actor),
  );
  res.json({
    listing: await toDesk(engine, listing),
    events: events.map(({ id: _, at, message_vi, ...event }) => ({
      ...event,
      actor: nameOf(event.actor),
      at: at.toISOString(),
      message: message_vi,
    })),
  });
}
