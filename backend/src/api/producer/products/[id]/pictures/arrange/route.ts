import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DraftSaved } from "../../../../../../contracts/producer-products";
import { parseInput } from "../../../../../../platform/http/validate";
import { arrangePictures } from "../../../../../../workflows/content/edit-content";
import { producerOf } from "../../../../../guard/caller";
import { savedDraft } from "../../../saved";
import { arrangeSchema } from "../../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<DraftSaved>): Promise<void> {
  const act = parseInput(arrangeSchema, req.body);
  const product = req.params.id ?? "";
  await arrangePictures(req.scope, { product, by: producerOf(req).principal_id, act });
  res.json(await savedDraft(req.scope, product));
}
