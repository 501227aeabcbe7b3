import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkPreview } from "../../../../../../contracts/channel-preview";
import { parseInput } from "../../../../../../platform/http/validate";
import { MOST_PAIRS, previewMany } from "../../../../../../workflows/channel/bulk-listings";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { toBulkPreview } from "../../../desk-bulk";
import { selectionOf } from "../../../selection";
import { selectionSchema } from "../../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkPreview>): Promise<void> {
  const selection = await selectionOf(req, parseInput(selectionSchema, req.body), MOST_PAIRS);
  res.json(toBulkPreview(await previewMany(engineOf(req.scope), selection)));
}
