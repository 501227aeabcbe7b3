import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DraftSaved } from "../../../../../contracts/producer-products";
import { parseInput } from "../../../../../platform/http/validate";
import { editTexts } from "../../../../../workflows/content/edit-content";
import { producerOf } from "../../../../guard/caller";
import { savedDraft } from "../../saved";
import { draftSchema } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<DraftSaved>): Promise<void> {
  const { based_on: basedOn, texts } = parseInput(draftSchema, req.body);
  const product = req.params.id ?? "";
  await editTexts(req.scope, { product, basedOn, texts, by: producerOf(req).principal_id });
  res.json(await savedDraft(req.scope, product));
}
