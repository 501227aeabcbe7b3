import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkOpened } from "../../../contracts/channel-preview";
import type { OwnListings } from "../../../contracts/producer-channels";
import { parseInput } from "../../../platform/http/validate";
import { openMany } from "../../../workflows/channel/bulk-listings";
import { engineOf } from "../../../workflows/channel/container-engine";
import { pageOfOwn } from "../../../workflows/producer-listings/own-listings";
import { producerOf } from "../../guard/caller";
import { toBulkOpened } from "../../officer/channels/desk-bulk";
import { chosenPairs, MOST_OWN_OPENED } from "./chosen-pairs";
import { ownListingsQuerySchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnListings>): Promise<void> {
  const asked = parseInput(ownListingsQuerySchema, req.query);
  res.json(await pageOfOwn(req.scope, engineOf(req.scope), producerOf(req).producer_id, asked));
}

/** Opens what the dry run finds nothing wrong with; the rest is told with its reasons. */
export async function POST(req: MedusaRequest, res: MedusaResponse<BulkOpened>): Promise<void> {
  const selection = await chosenPairs(req, MOST_OWN_OPENED);
  res.json(toBulkOpened(await openMany(engineOf(req.scope), selection, producerOf(req).principal_id)));
}
