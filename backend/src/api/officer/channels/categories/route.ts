import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CategorySuggestions } from "../../../../contracts/channel-decision";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { searchCategories, suggestCategories } from "../../../../workflows/channel/mappings";
import { askingMarketplace } from "../../../../workflows/channel/preview-listing";
import { categoriesQuerySchema } from "../decision-input";
import { noReader, refusalOf } from "../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CategorySuggestions>): Promise<void> {
  const { q, group, ...place } = parseInput(categoriesQuerySchema, req.query);
  const engine = engineOf(req.scope);
  const categories = await askingMarketplace(() =>
    group === undefined ? searchCategories(engine, place, q ?? "") : suggestCategories(req.scope, engine, place, group),
  );
  if (!categories) throw noReader();
  if ("kind" in categories) throw refusalOf(categories);
  res.json({ categories });
}
