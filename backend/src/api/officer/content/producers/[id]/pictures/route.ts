import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ContentPictureKept } from "../../../../../../contracts/content-desk";
import { ShopError } from "../../../../../../platform/http/errors";
import { keepPicture, type PictureKept } from "../../../../../../workflows/content/pictures";
import { pictureAddress } from "../../../../../../workflows/content/publish";
import { tellAct } from "../../../../../guard/caller";
import { wrongPicture } from "./refusals";

export async function POST(
  req: AuthenticatedMedusaRequest & { file?: Express.Multer.File },
  res: MedusaResponse<ContentPictureKept>,
): Promise<void> {
  if (!req.file) throw wrongPicture();
  const producer = req.params.id ?? "";
  tellAct(req, { on_behalf_of: producer });
  const outcome = await keepPicture(req.scope, { producer, bytes: req.file.buffer, by: req.auth_context.actor_id });
  if (outcome.kind === "refused") throw refusalOf(outcome);
  const { sha256, width, height } = outcome.picture;
  res.status(201).json({ picture_id: sha256, url: pictureAddress(sha256), width, height });
}

function refusalOf(refused: Extract<PictureKept, { kind: "refused" }>): ShopError {
  if (refused.reason === "unreadable") return wrongPicture();
  return new ShopError("picture_too_small", {
    status: 400,
    message: `Ảnh chỉ ${refused.width} × ${refused.height} điểm nên lên sàn sẽ mờ. Xin chụp lại gần hơn, mỗi cạnh từ 500 điểm.`,
    message_en: `The picture has only ${refused.width} × ${refused.height} pixels. Take it again with at least 500 on each side.`,
  });
}
