import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { UploadAt } from "../../../../../contracts/producer-products";
import { parseInput } from "../../../../../platform/http/validate";
import { beginUpload } from "../../../../../workflows/content/upload-picture";
import { producerOf } from "../../../../guard/caller";
import { tooManyUploads } from "../../refusals";
import { uploadSchema } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<UploadAt>): Promise<void> {
  const { size } = parseInput(uploadSchema, req.body);
  const { producer_id: producer, principal_id: by } = producerOf(req);
  const upload = await beginUpload(req.scope, { producer, product: req.params.id ?? "", size, by });
  if (!upload) throw tooManyUploads();
  res.status(201).json({ upload_id: upload.id, offset: 0, size, added: null });
}
