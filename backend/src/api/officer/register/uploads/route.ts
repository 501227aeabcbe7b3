import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { UploadKept } from "../../../../contracts/register-import";
import { keepUpload } from "../../../../workflows/register/uploads";
import { busyOr } from "../busy";
import { wrongFile } from "../imports/upload";

/** Tries a file out and keeps it until it is applied or a day has passed. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<UploadKept>): Promise<void> {
  if (!req.file) throw wrongFile();
  const file = { file_name: req.file.originalname, content: req.file.buffer, actor: req.auth_context.actor_id };
  const { id, file_name, report } = await keepUpload(req.scope, file).catch((thrown: unknown) => {
    throw busyOr(thrown);
  });
  res.status(201).json({ upload: { id, file_name, report } });
}
