import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ContentPictureKept } from "../../../../../../contracts/content-desk";
import { keepPicture } from "../../../../../../workflows/content/pictures";
import { pictureAddress } from "../../../../../../workflows/content/publish";
import { tellAct } from "../../../../../guard/caller";
import { refusedPicture, wrongPicture } from "./refusals";

export async function POST(
  req: AuthenticatedMedusaRequest & { file?: Express.Multer.File },
  res: MedusaResponse<ContentPictureKept>,
): Promise<void> {
  if (!req.file) throw wrongPicture();
  const producer = req.params.id ?? "";
  tellAct(req, { on_behalf_of: producer });
  const outcome = await keepPicture(req.scope, { producer, bytes: req.file.buffer, by: req.auth_context.actor_id });
  if (outcome.kind === "refused") throw refusedPicture(outcome);
  const { sha256, width, height } = outcome.picture;
  res.status(201).json({ picture_id: sha256, url: pictureAddress(sha256), width, height });
}
