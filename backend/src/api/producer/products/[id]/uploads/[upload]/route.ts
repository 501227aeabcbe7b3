import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { UploadAt } from "../../../../../../contracts/producer-products";
import type { Upload } from "../../../../../../modules/content/store/uploads";
import { parseInput } from "../../../../../../platform/http/validate";
import { findUpload, takePiece } from "../../../../../../workflows/content/upload-picture";
import { wrongPicture } from "../../../../../officer/content/producers/[id]/pictures/refusals";
import { refusedAddition, unknownUpload, wrongOffset } from "../../../refusals";

const offsetSchema = z.object({ offset: z.coerce.number().int().min(0) });

export async function GET(req: MedusaRequest, res: MedusaResponse<UploadAt>): Promise<void> {
  res.json(toAnswer(await uploadOf(req)));
}

export async function POST(
  req: MedusaRequest & { file?: Express.Multer.File },
  res: MedusaResponse<UploadAt>,
): Promise<void> {
  const { offset } = parseInput(offsetSchema, req.query);
  const upload = await uploadOf(req);
  if (!req.file) throw wrongPicture();
  const taken = await takePiece(req.scope, upload, offset, req.file.buffer);
  if (taken.kind === "wrong_offset") throw wrongOffset();
  if (taken.kind === "more") return void res.json(toAnswer(taken.upload));
  if (taken.outcome.kind !== "added") throw refusedAddition(taken.outcome);
  res.json({ ...toAnswer(upload), offset: upload.size, added: taken.outcome.added });
}

/** @throws ShopError 404 where the product has no such upload */
async function uploadOf({ scope, params }: MedusaRequest): Promise<Upload> {
  const upload = await findUpload(scope, params.upload ?? "", params.id ?? "");
  if (!upload) throw unknownUpload();
  return upload;
}

function toAnswer({ id, received, size }: Upload): UploadAt {
  return { upload_id: id, offset: received, size, added: null };
}
