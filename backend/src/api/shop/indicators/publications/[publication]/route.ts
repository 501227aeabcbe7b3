import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PublicationDetail } from "../../../../../contracts/indicators";
import { notFound } from "../../../../../platform/http/errors";
import { readPublicationInPublic } from "../../../../../workflows/indicator/list-publications";

export async function GET(req: MedusaRequest, res: MedusaResponse<PublicationDetail>): Promise<void> {
  const detail = await readPublicationInPublic(req.scope, req.params.publication ?? "");
  if (!detail) throw notFound("Không có bản công bố này.", "There is no such publication.");
  res.json(detail);
}
