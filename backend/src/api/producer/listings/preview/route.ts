import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkPreview } from "../../../../contracts/channel-preview";
import { MOST_PAIRS, previewMany } from "../../../../workflows/channel/bulk-listings";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { toBulkPreview } from "../../../officer/channels/desk-bulk";
import { chosenPairs } from "../chosen-pairs";

/** The dry run: nothing is written or sent. */
export async function POST(req: MedusaRequest, res: MedusaResponse<BulkPreview>): Promise<void> {
  res.json(toBulkPreview(await previewMany(engineOf(req.scope), await chosenPairs(req, MOST_PAIRS))));
}
