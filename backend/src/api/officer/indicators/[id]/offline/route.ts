import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OfflineProducts } from "../../../../../contracts/indicator-offline";
import { notFound } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { readOffline } from "../../../../../workflows/indicator/read-offline";
import { answered, indicatorOf } from "../../../../shop/indicators/answers";
import { unitInReach } from "../../unit-in-reach";
import { offlineSchema } from "../../validators";

/** Who is missing from a share of products sold online, and what brings them online. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OfflineProducts>): Promise<void> {
  const id = indicatorOf(req.params.id);
  if (id !== "8b" && id !== "8c")
    throw notFound("Chỉ tiêu này không đếm sản phẩm bán trực tuyến.", "This indicator counts no products sold online.");
  const { within, ...question } = parseInput(offlineSchema, req.query);
  res.json(answered(await readOffline(req.scope, { id, ...question, within: unitInReach(req, within) })));
}
