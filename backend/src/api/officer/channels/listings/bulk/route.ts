import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkOpened } from "../../../../../contracts/channel-preview";
import { parseInput } from "../../../../../platform/http/validate";
import { MOST_OPENED, openMany } from "../../../../../workflows/channel/bulk-listings";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { toBulkOpened } from "../../desk-bulk";
import { selectionOf } from "../../selection";
import { selectionSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkOpened>): Promise<void> {
  const selection = await selectionOf(req, parseInput(selectionSchema, req.body), MOST_OPENED);
  res.json(toBulkOpened(await openMany(engineOf(req.scope), selection, req.auth_context.actor_id)));
}
