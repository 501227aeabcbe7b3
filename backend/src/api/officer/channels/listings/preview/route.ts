import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingPreview } from "../../../../../contracts/channel-preview";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { previewListing } from "../../../../../workflows/channel/preview-listing";
import { toFaults } from "../../desk-listing";
import { refusalOf } from "../../refusals";
import { listingWishSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingPreview>): Promise<void> {
  const preview = await previewListing(engineOf(req.scope), parseInput(listingWishSchema, req.body));
  if (preview.kind !== "checked") throw refusalOf(preview);
  const { payload, faults, difference, actions, listing } = preview;
  res.json({ payload, faults: toFaults(faults), difference, actions, listing_id: listing?.id ?? null });
}
