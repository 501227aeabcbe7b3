import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CategoryView } from "../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { categoryView } from "../../../../../workflows/channel/mappings";
import { askingMarketplace } from "../../../../../workflows/channel/preview-listing";
import { categoryQuerySchema } from "../../decision-input";
import { toCategoryView } from "../../desk-decision";
import { noReader, refusalOf } from "../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CategoryView>): Promise<void> {
  const { brand, ...place } = parseInput(categoryQuerySchema, req.query);
  const view = await askingMarketplace(() => categoryView(engineOf(req.scope), place, req.params.id ?? "", brand));
  if (!view) throw noReader();
  if ("kind" in view) throw refusalOf(view);
  res.json(toCategoryView(view));
}
