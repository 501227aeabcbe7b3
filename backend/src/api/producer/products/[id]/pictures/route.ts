import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnPictureAdded } from "../../../../../contracts/producer-products";
import { addPicture } from "../../../../../workflows/content/upload-picture";
import { producerOf } from "../../../../guard/caller";
import { wrongPicture } from "../../../../officer/content/producers/[id]/pictures/refusals";
import { refusedAddition } from "../../refusals";

export async function POST(
  req: MedusaRequest & { file?: Express.Multer.File },
  res: MedusaResponse<OwnPictureAdded>,
): Promise<void> {
  if (!req.file) throw wrongPicture();
  const { producer_id: producer, principal_id: by } = producerOf(req);
  const product = req.params.id ?? "";
  const outcome = await addPicture(req.scope, { producer, product, bytes: req.file.buffer, by });
  if (outcome.kind !== "added") throw refusedAddition(outcome);
  res.status(201).json(outcome.added);
}
