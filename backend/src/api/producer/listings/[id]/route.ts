import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnListingHistory } from "../../../../contracts/producer-channels";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { readOwnListing } from "../../../../workflows/producer-listings/own-listing";
import { producerOf } from "../../../guard/caller";
import { toFaults } from "../../../officer/channels/desk-listing";
import { noListing } from "../../../officer/channels/refusals";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnListingHistory>): Promise<void> {
  const found = await readOwnListing(req.scope, engineOf(req.scope), producerOf(req), req.params.id ?? "");
  if (!found) throw noListing();
  const { faults, ...told } = found;
  res.json({ ...told, faults: toFaults(faults) });
}
