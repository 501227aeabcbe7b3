import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { UploadKept } from "../../../../../contracts/register-import";
import { findUpload } from "../../../../../workflows/register/uploads";
import { noUpload } from "../no-upload";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<UploadKept>): Promise<void> {
  const upload = await findUpload(req.scope, req.params.id ?? "", req.auth_context.actor_id);
  if (!upload) throw noUpload();
  const { id, file_name, report } = upload;
  res.json({ upload: { id, file_name, report } });
}
