import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkPreview } from "../../../../contracts/channel-preview";
import { MOST_PAIRS, previewMany } from "../../../../workflows/channel/bulk-listings";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { picturesInReview, tellWaiting } from "../../../../workflows/producer-listings/waiting-pictures";
import { toBulkPreview } from "../../../officer/channels/desk-bulk";
import { chosenPairs } from "../chosen-pairs";

/** The dry run: nothing is written or sent. */
export async function POST(req: MedusaRequest, res: MedusaResponse<BulkPreview>): Promise<void> {
  const pairs = await chosenPairs(req, MOST_PAIRS);
  const answers = await previewMany(engineOf(req.scope), pairs);
  res.json(toBulkPreview(tellWaiting(answers, await picturesInReview(req.scope, pairs.products))));
}
