import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerDetail } from "../../../../contracts/catalogue";
import { notFound } from "../../../../platform/http/errors";
import { isHandle } from "../../../../platform/http/fields";
import { readProducer } from "../../../../workflows/shop/producers/read-producers";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerDetail>): Promise<void> {
  const { handle } = req.params;
  const producer = isHandle(handle) ? await readProducer(req.scope, handle) : null;
  if (!producer) throw notFound("Không có chủ thể này trong danh bạ.", "The register holds no such producer.");
  res.json(producer);
}
