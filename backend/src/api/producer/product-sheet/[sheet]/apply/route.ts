import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnSheet } from "../../../../../contracts/producer-products";
import { applySheet } from "../../../../../workflows/content/sheet";
import { toSheetAnswer } from "../../../../../workflows/content/sheet/answer";
import { producerOf } from "../../../../guard/caller";
import { unreadableSheet } from "../../../../officer/content/producers/[id]/sheet/refusals";
import { keptSheet } from "../../checked-sheet";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnSheet>): Promise<void> {
  const { id, file_name, bytes } = await keptSheet(req);
  const { producer_id: producer, principal_id: by, as } = producerOf(req);
  const onBehalfOf = as === "delegate" ? producer : null;
  const outcome = await applySheet(req.scope, { producer, bytes, by, onBehalfOf });
  if (outcome.kind === "unreadable") throw unreadableSheet(outcome.reason);
  res.json({ sheet_id: id, file_name, check: toSheetAnswer(outcome.reading, outcome.kind === "applied") });
}
