import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DraftSaved } from "../../../../../contracts/producer-products";
import { CONTENT } from "../../../../../modules/content";
import type { ContentService } from "../../../../../modules/content/service";
import { parseInput } from "../../../../../platform/http/validate";
import { producerOf } from "../../../../guard/caller";
import { savedDraft } from "../../saved";
import { conflictSchema } from "../../validators";

/** A choice made before is not made again: the answer tells how things stand either way. */
export async function POST(req: MedusaRequest, res: MedusaResponse<DraftSaved>): Promise<void> {
  const { conflict_id: id, take } = parseInput(conflictSchema, req.body);
  const content: ContentService = req.scope.resolve(CONTENT);
  const product = req.params.id ?? "";
  await content.settleConflict({ product, id, take, by: producerOf(req).principal_id });
  res.json(await savedDraft(req.scope, product));
}
